import { isGuildError } from '@guildhall/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Form, Problem, TextField } from './form.tsx';
import { Frame, queries } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';

const problem = () => new URLSearchParams(location.search).get('problem');

/** After a sign-in everything is asked for again. */
async function goOn(): Promise<void> {
  await queries.invalidateQueries();
  await navigate('/');
}

function Others() {
  const [error, setError] = useState<unknown>(null);
  const options = useQuery({ queryKey: ['options'], queryFn: () => api.identity.options() });
  const passkey = async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const optionsJSON = (await api.identity.passkeyChallenge()) as Parameters<
      typeof startAuthentication
    >[0]['optionsJSON'];
    await api.identity.passkeyLogin(await startAuthentication({ optionsJSON }));
    await goOn();
  };
  const provider = async () => location.assign(await api.identity.oidcAddress());
  return (
    <>
      {error === null ? null : <Problem error={error} />}
      <Button className="account__wide" onClick={() => void passkey().catch(setError)}>
        {strings.passkey}
      </Button>
      {options.data?.oidc == null ? null : (
        <Button className="account__wide" onClick={() => void provider().catch(setError)}>
          {strings.oidc(options.data.oidc)}
        </Button>
      )}
    </>
  );
}

function Password() {
  const [factor, setFactor] = useState(false);
  const signIn = async ({ login = '', password = '', code }: Readonly<Record<string, string>>) => {
    try {
      await api.identity.login({ login, password, ...(code ? { code } : {}) });
      await goOn();
    } catch (error) {
      if (isGuildError(error) && error.code === 'SECOND_FACTOR_REQUIRED' && !factor) setFactor(true);
      else throw error;
    }
  };
  return (
    <Form onSubmit={signIn}>
      <TextField label={strings.login} name="login" autoComplete="username webauthn" required />
      <PasswordField label={strings.password} name="password" />
      {factor ? (
        <TextField
          label={strings.factorCode}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          autoFocus
        />
      ) : null}
      <Button look="primary" type="submit" className="account__wide">
        {strings.signIn}
      </Button>
    </Form>
  );
}

export function SignInPage() {
  const failed = problem();
  return (
    <Frame title={strings.signIn} lead={strings.signInLead} narrow>
      {failed === null ? null : <Problem error={failed} />}
      <Password />
      <Others />
      <p className="quiet">
        {strings.noAccount} <Link to="/account/register">{strings.register}</Link>
        {' · '}
        <Link to="/account/reset">{strings.forgot}</Link>
      </p>
    </Frame>
  );
}

/** Where the identity provider leads back to: the cookie is set, the rest follows. */
export function SignedInPage() {
  const arrived = useQuery(
    {
      queryKey: ['arrived'],
      queryFn: async () => {
        api.session.resume();
        await api.identity.me();
        await goOn();
        return true;
      },
    },
    queries,
  );
  return (
    <Frame title={strings.signIn} narrow>
      {arrived.isError ? <Problem error={arrived.error} /> : <p role="status">{strings.loading}</p>}
    </Frame>
  );
}
