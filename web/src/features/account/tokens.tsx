import type { TokenScope } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Form, TextField } from './form.tsx';
import { queries } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { strings } from './strings.ts';

const SCOPES: readonly TokenScope[] = [
  'account:read',
  'heroes:read',
  'heroes:write',
  'tabletop:read',
  'tabletop:write',
  'training:read',
  'training:write',
  'training:legacy',
];

async function revoke(id: string): Promise<void> {
  await api.identity.revokeToken(id);
  await queries.invalidateQueries();
}

/** Personal API tokens. */
export function Tokens({ admin }: { readonly admin: boolean }) {
  const [token, setToken] = useState<string | null>(null);
  const list = useQuery({ queryKey: ['tokens'], queryFn: () => api.identity.tokens() });
  const offered: readonly TokenScope[] = admin ? [...SCOPES, 'admin'] : SCOPES;
  const create = async (values: Readonly<Record<string, string>>) => {
    const { name = '', password } = values;
    const scopes = offered.filter((scope) => values[scope] !== undefined);
    setToken(await api.identity.createToken({ name, scopes, ...(password ? { password } : {}) }));
    await queries.invalidateQueries();
  };
  return (
    <section className="section" aria-labelledby="tokens">
      <h2 className="section__title" id="tokens">
        {strings.tokens}
      </h2>
      {list.data?.length === 0 ? <p className="quiet">{strings.tokensNone}</p> : null}
      <ul className="account__list" hidden={!list.data?.length}>
        {list.data?.map(({ id, name, hint, scopes, createdAt }) => (
          <li key={id}>
            <span className="account__fill">
              {name} <span className="account__secret faint">{hint}…</span>
            </span>
            <span className="quiet">
              {scopes.join(', ')} · {shownDate(createdAt)}
            </span>
            <IconButton icon="trash" label={strings.remove(name)} onClick={() => void revoke(id)} />
          </li>
        ))}
      </ul>
      {token === null ? null : (
        <Notice kind="warning" title={strings.tokenShown}>
          <p className="account__secret">{token}</p>
        </Notice>
      )}
      <Form onSubmit={create}>
        <TextField label={strings.tokenName} name="name" maxLength={80} required />
        <fieldset className="account__scopes">
          <legend className="field__label">{strings.tokenScopes}</legend>
          {offered.map((scope) => (
            <label key={scope} className="mark">
              <input type="checkbox" name={scope} value="yes" /> {scope}
            </label>
          ))}
        </fieldset>
        <PasswordField label={strings.currentPassword} name="password" optional />
        <div className="account__actions">
          <Button type="submit">{strings.tokenCreate}</Button>
        </div>
      </Form>
    </section>
  );
}
