import type { TestAnswer, TestRequest, TestServer } from './test-server.ts';

/** An account of a test, and requests in its name. */
export interface TestAccount {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
  request(path: string, request?: TestRequest): Promise<TestAnswer>;
}

/** A password that is accepted for everybody in tests. */
export const TEST_PASSWORD = 'a moth under glass 77';

/**
 * Make an account. On a server without accounts it is the first administrator;
 * later ones need an invitation, unless registration is open.
 */
export async function signUp(
  server: TestServer,
  name: string,
  { code, email }: { readonly code?: string; readonly email?: string } = {},
): Promise<TestAccount> {
  const options = await server.request('/api/v1/auth/options');
  const first = options.json.data.firstAdmin === true ? server.firstAdminCode : null;
  const given = code ?? first ?? undefined;
  const answer = await server.request('/api/v1/auth/register', {
    method: 'POST',
    body: {
      name,
      password: TEST_PASSWORD,
      ...(given === undefined ? {} : { code: given }),
      ...(email === undefined ? {} : { email }),
    },
  });
  if (answer.status !== 201) throw new Error(`${name} could not register: ${answer.text}`);
  return accountOf(server, answer, TEST_PASSWORD);
}

/** Sign in once more, as on another device. */
export async function signIn(
  server: TestServer,
  login: string,
  password = TEST_PASSWORD,
): Promise<TestAccount> {
  const answer = await server.request('/api/v1/auth/login', { method: 'POST', body: { login, password } });
  if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.text}`);
  return accountOf(server, answer, password);
}

function accountOf(server: TestServer, { json }: TestAnswer, password: string): TestAccount {
  const { accessToken, refreshToken, account } = json.data;
  return {
    id: account.id,
    name: account.name,
    password,
    accessToken,
    refreshToken,
    sessionId: account.sessionId,
    request: (path, request = {}) =>
      server.request(path, {
        ...request,
        headers: { authorization: `Bearer ${accessToken}`, ...request.headers },
      }),
  };
}
