import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { codeOfLink, Form, Problem, TextField } from './form.tsx';
import { Frame, queries } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';

function Fields({ first, needsCode }: { readonly first: boolean; readonly needsCode: boolean }) {
  const register = async ({ name = '', email, password = '', code }: Readonly<Record<string, string>>) => {
    await api.identity.register({ name, password, ...(email ? { email } : {}), ...(code ? { code } : {}) });
    await queries.invalidateQueries();
    await navigate('/account');
  };
  return (
    <Form onSubmit={register}>
      {needsCode ? (
        <TextField
          label={first ? strings.firstCode : strings.inviteCode}
          name="code"
          defaultValue={codeOfLink()}
          autoComplete="off"
          required
        />
      ) : null}
      <TextField
        label={strings.name}
        hint={strings.nameHint}
        name="name"
        autoComplete="username"
        minLength={3}
        maxLength={32}
        required
      />
      <TextField
        label={strings.email}
        hint={strings.emailHint}
        name="email"
        type="email"
        autoComplete="email"
      />
      <PasswordField label={strings.password} name="password" chosen />
      <Button look="primary" type="submit" className="account__wide">
        {strings.register}
      </Button>
    </Form>
  );
}

function Content() {
  const options = useQuery({ queryKey: ['options'], queryFn: () => api.identity.options() });
  if (options.isPending) return <Skeleton height={320} />;
  if (options.isError) return <Problem error={options.error} />;
  const { firstAdmin, registration } = options.data;
  return (
    <>
      <p className="quiet">{firstAdmin ? strings.firstLead : strings.registerLead}</p>
      <Fields first={firstAdmin} needsCode={firstAdmin || registration !== 'open'} />
      {firstAdmin ? null : (
        <p className="quiet">
          {strings.haveAccount} <Link to="/account/sign-in">{strings.signIn}</Link>
        </p>
      )}
    </>
  );
}

export function RegisterPage() {
  return (
    <Frame title={strings.register} narrow>
      <Content />
    </Frame>
  );
}
