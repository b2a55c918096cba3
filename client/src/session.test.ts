import { describe, expect, it } from 'vitest';
import { type KeptTokens, SessionKeeper, type TokenStore } from './session.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const refused = (code: string) => json(401, { error: { code, message: code } });

/** A server of one resource whose only good token is the latest one. */
function play(
  options: { readonly refresh?: () => Response | Promise<Response>; readonly store?: TokenStore } = {},
) {
  const log: string[] = [];
  let good = 'first';
  let issued = 0;
  let signedIn = false;
  let now = 0;
  const send = async (request: Request) => {
    const { pathname } = new URL(request.url);
    log.push(`${request.method} ${pathname} ${request.headers.get('authorization') ?? '-'}`);
    if (pathname.endsWith('/refresh')) {
      if (options.refresh !== undefined) return options.refresh();
      issued += 1;
      good = `token${issued}`;
      const refreshToken = `after ${(await request.json()).refreshToken}`;
      return json(200, { data: { accessToken: good, expiresIn: 900, refreshToken } });
    }
    if (request.headers.get('authorization') !== `Bearer ${good}`) return refused('TOKEN_EXPIRED');
    return json(200, { data: await request.text() });
  };
  const keeper = new SessionKeeper(
    {
      memory: {
        get: () => signedIn,
        set: (value) => {
          signedIn = value;
        },
      },
      now: () => now,
      ...(options.store && { store: options.store }),
    },
    send,
    'http://guild.test',
  );
  const ask = (body?: string) =>
    keeper.send(
      new Request('http://guild.test/api/v1/things', body === undefined ? {} : { method: 'POST', body }),
    );
  return {
    keeper,
    log,
    ask,
    expire: () => {
      good = 'another';
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('a session', () => {
  it('sends nothing along for the anonymous', async () => {
    const { keeper, ask, log } = play();
    expect(keeper.state()).toBe('anonymous');
    expect((await ask()).status).toBe(401);
    expect(log).toEqual(['GET /api/v1/things -']);
  });

  it('renews a token that ran out and sends the request again, body and all', async () => {
    const { keeper, ask, log, expire } = play();
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    expire();
    const answer = await ask('a body');
    expect([answer.status, await answer.json()]).toEqual([200, { data: 'a body' }]);
    expect(log.map((line) => line.split(' ')[1])).toEqual([
      '/api/v1/things',
      '/api/v1/auth/refresh',
      '/api/v1/things',
    ]);
    expect(keeper.state()).toBe('active');
  });

  it('renews once for many requests at a time', async () => {
    const { keeper, ask, log, expire } = play();
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    expire();
    const answers = await Promise.all([ask(), ask(), ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(log.filter((line) => line.includes('/refresh'))).toHaveLength(1);
  });

  it('renews before the end, so that nothing is refused', async () => {
    const { keeper, ask, log, pass } = play();
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    pass(890_000);
    expect((await ask()).status).toBe(200);
    expect(log[0]).toContain('/refresh');
  });

  it('ends when it cannot be renewed, and tells', async () => {
    const { keeper, ask, expire } = play({ refresh: () => refused('SESSION_ENDED') });
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    let told = 0;
    keeper.subscribe(() => {
      told += 1;
    });
    expire();
    expect((await ask()).status).toBe(401);
    expect([keeper.state(), told]).toEqual(['expired', 1]);
  });

  it('goes on when the server is only out of reach', async () => {
    let down = true;
    const { keeper, ask, expire } = play({
      refresh: () => {
        if (down) throw new TypeError('fetch failed');
        return refused('SESSION_ENDED');
      },
    });
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    expire();
    await expect(ask()).rejects.toThrow('fetch failed');
    expect(keeper.state()).toBe('active');
    down = false;
    await ask();
    expect(keeper.state()).toBe('expired');
  });

  it('becomes idle, and ends with the sign-out', () => {
    const { keeper, pass } = play();
    void keeper.adopt({ accessToken: 'first', expiresIn: 900 });
    pass(6 * 60_000);
    expect(keeper.state()).toBe('authenticated');
    pass(20 * 60_000);
    expect(keeper.state()).toBe('idle');
    keeper.end();
    expect(keeper.state()).toBe('ended');
  });

  it('of programs without cookies shares its tokens with other processes', async () => {
    let kept: KeptTokens | null = null;
    const store: TokenStore = {
      read: async () => kept,
      write: async (tokens) => {
        kept = tokens;
      },
    };
    const { keeper, ask, log, expire } = play({ store });
    await keeper.adopt({ accessToken: 'first', expiresIn: 900, refreshToken: 'r1' });
    expect([keeper.inCookie, kept]).toEqual([
      false,
      { accessToken: 'first', refreshToken: 'r1', until: 900_000 },
    ]);
    expire();
    expect((await ask()).status).toBe(200);
    expect(kept).toMatchObject({ accessToken: 'token1', refreshToken: 'after r1' });

    // Another process renewed meanwhile: its token is used, and none is used up.
    log.length = 0;
    kept = { accessToken: 'token1', refreshToken: 'r9', until: 900_000 };
    await keeper.adopt({ accessToken: 'stale', expiresIn: 900 });
    expect((await ask()).status).toBe(200);
    expect(log.filter((line) => line.includes('/refresh'))).toEqual([]);

    // The other process signed out.
    kept = null;
    await keeper.adopt({ accessToken: 'stale', expiresIn: 900 });
    expect((await ask()).status).toBe(401);
    expect(keeper.state()).toBe('expired');
  });
});
