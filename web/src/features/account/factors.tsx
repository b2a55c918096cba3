import type { Account } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { encode } from 'uqr';
import { api } from '../../lib/api.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Form, TextField } from './form.tsx';
import { queries } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';

/** The address as squares; drawn here, so that no other place ever sees the secret. */
function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="account__qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <path d={path} />
    </svg>
  );
}

function CurrentPassword() {
  return <PasswordField label={strings.currentPassword} name="password" />;
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice kind="warning" title={strings.recovery}>
      <p>{strings.recoveryLead}</p>
      <ul className="account__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}

function App({ account }: { readonly account: Account }) {
  const [setup, setSetup] = useState<{ readonly secret: string; readonly uri: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const confirm = async ({ code = '' }: Readonly<Record<string, string>>) => {
    setCodes(await api.identity.confirmTotp(code));
    setSetup(null);
    await queries.invalidateQueries();
  };
  const off = async ({ password }: Readonly<Record<string, string>>) => {
    await api.identity.removeTotp(password);
    setCodes([]);
    await queries.invalidateQueries();
  };
  return (
    <>
      <p className="quiet">{account.totp ? strings.totpOn(account.recoveryCodesLeft) : strings.totpOff}</p>
      {codes.length > 0 ? <Codes codes={codes} /> : null}
      {account.totp ? (
        <Form onSubmit={off}>
          <CurrentPassword />
          <div className="account__actions">
            <Button type="submit">{strings.totpRemove}</Button>
          </div>
        </Form>
      ) : setup === null ? (
        <Form onSubmit={async ({ password }) => setSetup(await api.identity.beginTotp(password))}>
          <CurrentPassword />
          <div className="account__actions">
            <Button type="submit">{strings.totpBegin}</Button>
          </div>
        </Form>
      ) : (
        <Form onSubmit={confirm}>
          <p>{strings.totpScan}</p>
          <QrCode text={setup.uri} />
          <p>
            {strings.totpSecret}: <span className="account__secret">{setup.secret}</span>
          </p>
          <TextField
            label={strings.code}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <div className="account__actions">
            <Button look="primary" type="submit">
              {strings.totpConfirm}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function RemovePasskey({
  id,
  name,
  onDone,
}: {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const remove = async ({ password }: Readonly<Record<string, string>>) => {
    await api.identity.removePasskey(id, password || undefined);
    await queries.invalidateQueries();
    onDone();
  };
  return (
    <Dialog title={strings.remove(name)} closeLabel={strings.cancel} onClose={onDone}>
      <p>{strings.passkeyRemoveLead}</p>
      <Form onSubmit={remove}>
        <PasswordField label={strings.currentPassword} name="password" optional />
        <div className="dialog__actions">
          <Button onClick={onDone}>{strings.cancel}</Button>
          <Button look="danger" icon="trash" type="submit">
            {strings.remove(name)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Passkeys() {
  const [removing, setRemoving] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const list = useQuery({ queryKey: ['passkeys'], queryFn: () => api.identity.passkeys() });
  const add = async ({ name = '', password }: Readonly<Record<string, string>>) => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = (await api.identity.beginPasskey(password || undefined)) as Parameters<
      typeof startRegistration
    >[0]['optionsJSON'];
    await api.identity.addPasskey(name, await startRegistration({ optionsJSON }));
    await queries.invalidateQueries();
  };
  return (
    <>
      {list.data?.length === 0 ? <p className="quiet">{strings.passkeysNone}</p> : null}
      <ul className="account__list" hidden={!list.data?.length}>
        {list.data?.map(({ id, name }) => (
          <li key={id}>
            <span className="account__fill">{name}</span>
            <IconButton icon="trash" label={strings.remove(name)} onClick={() => setRemoving({ id, name })} />
          </li>
        ))}
      </ul>
      {removing === null ? null : <RemovePasskey {...removing} onDone={() => setRemoving(null)} />}
      <Form onSubmit={add}>
        <TextField label={strings.passkeyName} name="name" defaultValue={strings.passkeyDefault} required />
        <PasswordField label={strings.currentPassword} name="password" optional />
        <div className="account__actions">
          <Button type="submit">{strings.passkeyAdd}</Button>
        </div>
      </Form>
    </>
  );
}

/** What signs the account in beside or instead of the password. */
export function Factors({ account }: { readonly account: Account }) {
  return (
    <>
      <section className="section" aria-labelledby="totp">
        <h2 className="section__title" id="totp">
          {strings.totp}
        </h2>
        <App account={account} />
      </section>
      <section className="section" aria-labelledby="passkeys">
        <h2 className="section__title" id="passkeys">
          {strings.passkeys}
        </h2>
        <Passkeys />
      </section>
    </>
  );
}
