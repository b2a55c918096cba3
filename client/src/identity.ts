import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, operations, paths } from './api.gen.ts';
import type { Session } from './session.ts';
import { type PageOf, pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
type BodyOf<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? DeepReadonly<Body>
  : never;
export type Account = DeepReadonly<Schemas['Account']>;
export type AuthOptions = DeepReadonly<Schemas['AuthOptions']>;
export type DeviceSession = DeepReadonly<Schemas['Session']>;
export type ApiToken = DeepReadonly<Schemas['ApiToken']>;
export type Passkey = DeepReadonly<Schemas['Passkey']>;
export type User = DeepReadonly<Schemas['User']>;
export type Invite = DeepReadonly<Schemas['Invite']>;
export type AuditEntry = DeepReadonly<Schemas['AuditEntry']>;
export type TokenScope = ApiToken['scopes'][number];

/** Signing in and out, and everything about the own account. */
export interface IdentityClient {
  options(): Promise<AuthOptions>;
  register(input: Omit<BodyOf<'register'>, 'cookie'>): Promise<Account>;
  /** SECOND_FACTOR_REQUIRED asks to call again with `code`. */
  login(input: Omit<BodyOf<'login'>, 'cookie'>): Promise<Account>;
  logout(): Promise<void>;
  logoutEverywhere(): Promise<void>;
  forgotPassword(login: string): Promise<boolean>;
  resetPassword(code: string, password: string): Promise<string>;
  verifyEmail(code: string): Promise<string>;
  /** Address of the identity provider. */
  oidcAddress(code?: string): Promise<string>;
  passkeyChallenge(): Promise<object>;
  passkeyLogin(response: object): Promise<Account>;
  me(): Promise<Account>;
  update(changes: BodyOf<'updateMe'>): Promise<Account>;
  remove(password?: string): Promise<void>;
  export(): Promise<object>;
  changePassword(current: string | undefined, password: string): Promise<Account>;
  sendVerification(): Promise<boolean>;
  sessions(): Promise<readonly DeviceSession[]>;
  endSession(id: string): Promise<void>;
  tokens(): Promise<readonly ApiToken[]>;
  createToken(input: BodyOf<'createToken'>): Promise<string>;
  revokeToken(id: string): Promise<void>;
  beginTotp(password?: string): Promise<{ readonly secret: string; readonly uri: string }>;
  confirmTotp(code: string): Promise<readonly string[]>;
  removeTotp(password?: string): Promise<void>;
  renewRecoveryCodes(password?: string): Promise<readonly string[]>;
  passkeys(): Promise<readonly Passkey[]>;
  beginPasskey(password?: string): Promise<object>;
  addPasskey(name: string, response: object): Promise<Passkey>;
  removePasskey(id: string, password?: string): Promise<void>;
}

/** Accounts of others and the log, for administrators. */
export interface AdminClient {
  users(query?: { cursor?: string; q?: string }): Promise<PageOf<User>>;
  createUser(input: BodyOf<'createUser'>): Promise<{ readonly user: User; readonly link: string | null }>;
  updateUser(id: string, changes: BodyOf<'updateUser'>): Promise<User>;
  resetUser(id: string, totp: boolean): Promise<string>;
  invites(): Promise<readonly Invite[]>;
  invite(input: BodyOf<'createInvite'>): Promise<string>;
  revokeInvite(id: string): Promise<void>;
  audit(query?: { cursor?: string; actor?: string; action?: string }): Promise<PageOf<AuditEntry>>;
}

const ME = '/api/v1/me';
const AUTH = '/api/v1/auth';
const confirmation = (password: string | undefined) => ({ body: password === undefined ? {} : { password } });
const byId = (id: string) => ({ params: { path: { id } } });

export function identityFunctions(api: FetchClient<paths>, session: Session): IdentityClient {
  const cookie = session.inCookie;
  const adopted = async (signedIn: Schemas['SignedIn']): Promise<Account> => {
    await session.adopt(signedIn);
    return signedIn.account;
  };
  return {
    options: async () => unwrap(await api.GET(`${AUTH}/options`)).data,
    register: async (input) =>
      adopted(unwrap(await api.POST(`${AUTH}/register`, { body: { ...input, cookie } })).data),
    login: async (input) =>
      adopted(unwrap(await api.POST(`${AUTH}/login`, { body: { ...input, cookie } })).data),
    logout: async () => {
      unwrap(await api.POST(`${AUTH}/logout`, { body: {} }));
      session.end();
    },
    logoutEverywhere: async () => {
      unwrap(await api.POST(`${AUTH}/logout-everywhere`));
      session.end();
    },
    forgotPassword: async (login) =>
      unwrap(await api.POST(`${AUTH}/password/forgot`, { body: { login } })).data.sent,
    resetPassword: async (code, password) =>
      unwrap(await api.POST(`${AUTH}/password/reset`, { body: { code, password } })).data.name,
    verifyEmail: async (code) =>
      unwrap(await api.POST(`${AUTH}/email/verify`, { body: { code } })).data.email,
    oidcAddress: async (code) =>
      unwrap(await api.POST(`${AUTH}/oidc/start`, { body: code === undefined ? {} : { code } })).data.url,
    passkeyChallenge: async () => unwrap(await api.POST(`${AUTH}/passkey/options`)).data.options,
    passkeyLogin: async (response) =>
      adopted(
        unwrap(await api.POST(`${AUTH}/passkey`, { body: { response: { ...response }, cookie } })).data,
      ),
    ...ownFunctions(api, session),
  };
}

type Own =
  | 'options'
  | 'register'
  | 'login'
  | 'logout'
  | 'logoutEverywhere'
  | 'forgotPassword'
  | 'resetPassword'
  | 'verifyEmail'
  | 'oidcAddress'
  | 'passkeyChallenge'
  | 'passkeyLogin';

function ownFunctions(api: FetchClient<paths>, session: Session): Omit<IdentityClient, Own> {
  return {
    me: async () => unwrap(await api.GET(ME)).data,
    update: async (changes) => unwrap(await api.PATCH(ME, { body: changes })).data,
    remove: async (password) => {
      unwrap(await api.DELETE(ME, confirmation(password)));
      session.end();
    },
    export: async () => unwrap(await api.GET(`${ME}/export`)).data,
    changePassword: async (current, password) =>
      unwrap(
        await api.POST(`${ME}/password`, {
          body: current === undefined ? { password } : { current, password },
        }),
      ).data,
    sendVerification: async () => unwrap(await api.POST(`${ME}/email/verification`)).data.sent,
    sessions: async () => unwrap(await api.GET(`${ME}/sessions`)).data,
    endSession: async (id) => {
      unwrap(await api.DELETE(`${ME}/sessions/{id}`, byId(id)));
    },
    tokens: async () => unwrap(await api.GET(`${ME}/tokens`)).data,
    createToken: async ({ scopes, ...input }) =>
      unwrap(await api.POST(`${ME}/tokens`, { body: { ...input, scopes: [...scopes] } })).data.token,
    revokeToken: async (id) => {
      unwrap(await api.DELETE(`${ME}/tokens/{id}`, byId(id)));
    },
    beginTotp: async (password) => unwrap(await api.POST(`${ME}/totp`, confirmation(password))).data,
    confirmTotp: async (code) =>
      unwrap(await api.POST(`${ME}/totp/confirm`, { body: { code } })).data.recoveryCodes,
    removeTotp: async (password) => {
      unwrap(await api.DELETE(`${ME}/totp`, confirmation(password)));
    },
    renewRecoveryCodes: async (password) =>
      unwrap(await api.POST(`${ME}/recovery-codes`, confirmation(password))).data.recoveryCodes,
    passkeys: async () => unwrap(await api.GET(`${ME}/passkeys`)).data,
    beginPasskey: async (password) =>
      unwrap(await api.POST(`${ME}/passkeys/options`, confirmation(password))).data.options,
    addPasskey: async (name, response) =>
      unwrap(await api.POST(`${ME}/passkeys`, { body: { name, response: { ...response } } })).data,
    removePasskey: async (id, password) => {
      unwrap(await api.DELETE(`${ME}/passkeys/{id}`, { ...byId(id), ...confirmation(password) }));
    },
  };
}

const ADMIN = '/api/v1/admin';

export function adminFunctions(api: FetchClient<paths>): AdminClient {
  return {
    users: async (query = {}) => pageOf(unwrap(await api.GET(`${ADMIN}/users`, { params: { query } }))),
    createUser: async (body) => unwrap(await api.POST(`${ADMIN}/users`, { body })).data,
    updateUser: async (id, body) =>
      unwrap(await api.PATCH(`${ADMIN}/users/{id}`, { ...byId(id), body })).data,
    resetUser: async (id, totp) =>
      unwrap(await api.POST(`${ADMIN}/users/{id}/reset-password`, { ...byId(id), body: { totp } })).data.link,
    invites: async () => unwrap(await api.GET(`${ADMIN}/invites`)).data,
    invite: async (body) => unwrap(await api.POST(`${ADMIN}/invites`, { body })).data.link,
    revokeInvite: async (id) => {
      unwrap(await api.DELETE(`${ADMIN}/invites/{id}`, byId(id)));
    },
    audit: async (query = {}) => pageOf(unwrap(await api.GET(`${ADMIN}/audit`, { params: { query } }))),
  };
}
