import { loadConfig, type RunningServer, startServer } from '@guildhall/server';
import { checkContract } from './contract-check.ts';
import { tempDir } from './temp-dir.ts';

export interface TestRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: TestEnvelope;
}

/** Loosely typed, because tests look at wrong answers as well. */
interface TestEnvelope {
  readonly success: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the answer holds
  readonly data: any;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly retryable: boolean;
    readonly requestId: string;
    readonly details: Record<string, unknown> & {
      readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
    };
  };
  readonly meta: {
    readonly requestId: string;
    readonly timestamp: string;
    readonly version: string;
    readonly page: { readonly cursor: string | null; readonly limit: number };
    readonly attribution: readonly string[];
  };
}

export interface TestServer extends RunningServer {
  readonly dataDir: string;
  request(path: string, request?: TestRequest): Promise<TestAnswer>;
  /** Stop it and remove its data directory. */
  dispose(): Promise<void>;
}

export interface TestServerOptions {
  /** Environment beyond a free port, a data directory of its own and silence. */
  readonly env?: Readonly<Record<string, string>>;
  /** Keep using this data directory; it is not removed. */
  readonly dataDir?: string;
}

/** The real server on a free port, configured from an environment like in life. */
export async function startTestServer({ env = {}, dataDir }: TestServerOptions = {}): Promise<TestServer> {
  const own = dataDir === undefined ? tempDir() : null;
  const path = dataDir ?? own?.path ?? '';
  const variables = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: path, ...env };
  const server = await startServer(loadConfig({ env: variables, cwd: path, root: path })).catch((error) => {
    own?.remove();
    throw error;
  });
  return {
    ...server,
    dataDir: path,
    request: async (to, request = {}) => {
      const answer = await send(server.url + to, request);
      checkContract(request.method ?? 'GET', to, answer.status, answer.json);
      return answer;
    },
    dispose: async () => {
      await server.stop();
      own?.remove();
    },
  };
}

async function send(url: string, { method = 'GET', headers = {}, body }: TestRequest): Promise<TestAnswer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, {
    method,
    headers: body === undefined || raw ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined
      ? {}
      : { body: raw ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): TestEnvelope {
  try {
    return JSON.parse(text) as TestEnvelope;
  } catch {
    return undefined as unknown as TestEnvelope;
  }
}
