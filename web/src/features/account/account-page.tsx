import type { Account } from '@guildhall/client';
import { isGuildError } from '@guildhall/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Devices } from './devices.tsx';
import { Factors } from './factors.tsx';
import { Form, Problem, TextField } from './form.tsx';
import { Frame, queries } from './frame.tsx';
import { OwnData } from './own-data.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';
import { Tokens } from './tokens.tsx';

async function leave(): Promise<void> {
  await api.identity.logout();
  queries.clear();
  await navigate('/account/sign-in');
}

function Profile({ account }: { readonly account: Account }) {
  const [confirming, setConfirming] = useState(false);
  const save = async ({ name = '', email = '', password }: Readonly<Record<string, string>>) => {
    const address = email === '' ? null : email;
    try {
      await api.identity.update({
        ...(name === account.name ? {} : { name }),
        ...(address === account.email ? {} : { email: address }),
        ...(password ? { password } : {}),
      });
    } catch (error) {
      // Some time after the sign-in a new address asks for the password.
      if (isGuildError(error) && error.code === 'SIGN_IN_AGAIN') setConfirming(true);
      throw error;
    }
    setConfirming(false);
    await queries.invalidateQueries();
    showToast(strings.saved);
  };
  const verify = async () => {
    if (await api.identity.sendVerification()) showToast(strings.verifySent);
  };
  return (
    <section className="section" aria-labelledby="profile">
      <h2 className="section__title" id="profile">
        {strings.profile}
      </h2>
      <Form onSubmit={save}>
        <TextField label={strings.name} name="name" defaultValue={account.name} required />
        <TextField
          label={`${strings.email}${account.email === null ? '' : ` (${account.emailVerified ? strings.verified : strings.unverified})`}`}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={account.email ?? ''}
        />
        {confirming ? <PasswordField label={strings.currentPassword} name="password" /> : null}
        <div className="account__actions">
          <Button look="primary" type="submit">
            {strings.save}
          </Button>
          {account.email === null || account.emailVerified ? null : (
            <Button onClick={() => void verify().catch(() => undefined)}>{strings.verify}</Button>
          )}
        </div>
      </Form>
    </section>
  );
}

function ChangePassword({ account }: { readonly account: Account }) {
  const change = async ({ current, password = '' }: Readonly<Record<string, string>>) => {
    await api.identity.changePassword(current, password);
    await queries.invalidateQueries();
    showToast(strings.passwordChanged);
  };
  return (
    <section className="section" aria-labelledby="password">
      <h2 className="section__title" id="password">
        {strings.changePassword}
      </h2>
      <Form onSubmit={change}>
        {account.hasPassword ? <PasswordField label={strings.currentPassword} name="current" /> : null}
        <PasswordField label={strings.newPassword} name="password" chosen />
        <div className="account__actions">
          <Button type="submit">{strings.changePassword}</Button>
        </div>
      </Form>
    </section>
  );
}

function Content() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.identity.me() });
  const signedOut = isGuildError(me.error) && me.error.status === 401;
  useEffect(() => {
    if (signedOut) void navigate('/account/sign-in', 'replace');
  }, [signedOut]);
  if (me.isPending || signedOut) return <Skeleton height={420} />;
  if (me.isError) return <Problem error={me.error} />;
  if (me.data.kind === 'local') {
    return (
      <EmptyState title={strings.localTitle} body={strings.localBody}>
        <Link to="/account/register" className="button button--primary">
          {strings.localStart}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="account__actions">
        <strong className="account__fill">{me.data.name}</strong>
        {me.data.role === 'admin' ? (
          <>
            <Link to="/admin/users" className="button button--plain">
              {strings.users}
            </Link>
            <Link to="/admin/audit" className="button button--plain">
              {strings.audit}
            </Link>
          </>
        ) : null}
        <Button onClick={() => void leave()}>{strings.signOut}</Button>
      </div>
      <Profile key={`${me.data.name} ${me.data.email}`} account={me.data} />
      <ChangePassword account={me.data} />
      <Factors account={me.data} />
      <Devices />
      <Tokens admin={me.data.role === 'admin'} />
      <OwnData hasPassword={me.data.hasPassword} />
    </>
  );
}

export function AccountPage() {
  return (
    <Frame title={strings.account} lead={strings.accountLead}>
      <Content />
    </Frame>
  );
}
