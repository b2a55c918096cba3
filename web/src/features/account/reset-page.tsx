import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { codeOfLink, Form, TextField } from './form.tsx';
import { Frame } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';

function AskForLink({ onDone }: { readonly onDone: (text: string) => void }) {
  return (
    <Form
      onSubmit={async ({ login = '' }) => {
        const sent = await api.identity.forgotPassword(login);
        onDone(sent ? strings.forgotSent : strings.forgotNoMail);
      }}
    >
      <p className="quiet">{strings.forgotLead}</p>
      <TextField label={strings.login} name="login" autoComplete="username" required />
      <Button look="primary" type="submit" className="account__wide">
        {strings.forgotSend}
      </Button>
    </Form>
  );
}

function Choose({ code, onDone }: { readonly code: string; readonly onDone: (text: string) => void }) {
  return (
    <Form
      onSubmit={async ({ password = '' }) => {
        await api.identity.resetPassword(code, password);
        onDone(strings.resetDone);
      }}
    >
      <PasswordField label={strings.newPassword} name="password" chosen />
      <Button look="primary" type="submit" className="account__wide">
        {strings.save}
      </Button>
    </Form>
  );
}

/** Asks for a link, or, opened by one, for the new password. */
export function ResetPage() {
  const [code] = useState(codeOfLink);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Frame title={strings.forgotTitle} narrow>
      {done !== null ? (
        <Notice kind="good" title={done} />
      ) : code === '' ? (
        <AskForLink onDone={setDone} />
      ) : (
        <Choose code={code} onDone={setDone} />
      )}
      <p>
        <Link to="/account/sign-in">{strings.signIn}</Link>
      </p>
    </Frame>
  );
}

/** Opened by the link in a mail; confirms when asked to, so that no mail scanner does it. */
export function VerifyPage() {
  const [done, setDone] = useState<string | null>(null);
  return (
    <Frame title={strings.verifyTitle} narrow>
      {done !== null ? (
        <Notice kind="good" title={strings.verifyDone(done)} />
      ) : (
        <Form onSubmit={async ({ code = '' }) => setDone(await api.identity.verifyEmail(code))}>
          <TextField label={strings.code} name="code" defaultValue={codeOfLink()} required />
          <Button look="primary" type="submit" className="account__wide">
            {strings.verifyTitle}
          </Button>
        </Form>
      )}
    </Frame>
  );
}
