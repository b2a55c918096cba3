import { ALL_ROUTES, type RouteContract } from '@guildhall/contracts';
import {
  fileUpload,
  sampleBuild,
  signUp,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from './mailbox.fixture.ts';

/**
 * All routes × anonymous, user, owner, administrator. A role is let in when the
 * answer is anything but 401, 403 and, for things of somebody else, 404. Routes
 * about such things get whole requests, so that their own check is reached; the
 * others none that would change anything. `npm run
 * test:matrix` prints the table.
 */
const ROLES = ['anonymous', 'user', 'owner', 'admin'] as const;
type RoleName = (typeof ROLES)[number];

/** Whom each permission lets in. Administrators are nobody special towards things of others. */
const EXPECTED: Readonly<Record<RouteContract['permission'], Readonly<Record<RoleName, boolean>>>> = {
  public: { anonymous: true, user: true, owner: true, admin: true },
  member: { anonymous: false, user: true, owner: true, admin: true },
  reader: { anonymous: false, user: false, owner: true, admin: false },
  editor: { anonymous: false, user: false, owner: true, admin: false },
  owner: { anonymous: false, user: false, owner: true, admin: false },
  admin: { anonymous: false, user: false, owner: false, admin: true },
  local: { anonymous: false, user: false, owner: false, admin: false },
  socialproof: { anonymous: false, user: false, owner: false, admin: false },
};

const NOBODY = '00000000-0000-7000-8000-00000000dead';

/** Ids of things that belong to `owner` and are private. */
interface Things {
  readonly build: string;
  readonly homebrew: string;
  readonly roll: string;
  readonly character: string;
  readonly session: string;
  readonly token: string;
  /** A picture that is attached to the build. */
  readonly attachment: string;
  /** A picture that is attached to the character. */
  readonly portrait: string;
  readonly download: string;
  /** An answer to a training scenario. */
  readonly attempt: string;
  /** A player of the original training contract. */
  readonly player: string;
  /** Of a link that shares the build. */
  readonly code: string;
}

/** Which thing the path of a route names; undefined for those that name none of somebody's own. */
function thingOf({ path }: RouteContract, things: Things): string | undefined {
  if (path.startsWith('/api/v1/builds/{id}')) return things.build;
  if (
    path.startsWith('/api/v1/compendium/homebrew/{id}') ||
    path.startsWith('/api/v1/compendium/entries/{id}')
  )
    return things.homebrew;
  if (path.startsWith('/api/v1/characters/{id}')) return things.character;
  if (path.startsWith('/api/v1/dice/rolls/{id}')) return things.roll;
  if (path.startsWith('/api/v1/training/attempts/{id}')) return things.attempt;
  if (path.startsWith('/api/v1/training/players/{id}')) return things.player;
  if (path.startsWith('/api/v1/me/sessions/{id}')) return things.session;
  if (path.startsWith('/api/v1/me/tokens/{id}')) return things.token;
  if (path.startsWith('/api/v1/me/exports/{id}')) return things.download;
  return undefined;
}

const HOMEBREW = { kind: 'conditions', edition: '2024', name: 'Moth-eaten', summary: 'x', facts: {} };

/** Whole bodies of routes about things. */
const BODIES: Readonly<Record<string, unknown>> = {
  updateBuild: { build: sampleBuild() },
  createShareLink: { access: 'view' },
  updateHomebrew: { entry: HOMEBREW },
  useFeature: { clientId: 'click-0001' },
  commandCharacter: { clientId: 'click-0002', command: { type: 'long-rest' } },
};

const ABOUT_THINGS = new Set(['reader', 'editor', 'owner']);
/** What reading or removing once would change the answer of the roles that follow; owners come last. */
const PLACES: Readonly<Record<string, string>> = {
  version: '1',
  kind: 'spells',
  slug: 'fireball',
  feature: 'rage',
  clientId: 'click-0002',
  edition: '2024',
};
const ORDER: readonly RoleName[] = ['anonymous', 'user', 'admin', 'owner'];

describe('every route and every role', () => {
  let server: TestServer;
  let mailbox: Mailbox;
  let accounts: Readonly<Record<Exclude<RoleName, 'anonymous'>, TestAccount>>;
  let things: Things;

  beforeAll(async () => {
    mailbox = await startMailbox();
    server = await startTestServer({
      env: { REGISTRATION: 'open', RATE_LIMITS: 'off', SMTP_URL: mailbox.url },
    });
    const admin = await signUp(server, 'Admin');
    const owner = await signUp(server, 'Owner', { email: 'owner@example.org' });
    accounts = { admin, owner, user: await signUp(server, 'Other') };
    const make = async (path: string, body: unknown) => {
      const answer = await owner.request(path, { method: 'POST', body });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
      return answer.json.data;
    };
    const build = (await make('/api/v1/builds', { build: sampleBuild() })).id;
    const quick = { class: 'barbarian', level: 1 };
    const character = (await make('/api/v1/characters', { name: 'Thora', edition: '2024', quick })).id;
    things = {
      build,
      homebrew: (await make('/api/v1/compendium/homebrew', { entry: HOMEBREW })).id,
      character,
      portrait: (await owner.request(`/api/v1/characters/${character}/attachments`, fileUpload())).json.data
        .id,
      roll: (await make('/api/v1/dice/roll', { expr: '1d20' })).id,
      session: (
        await server.request('/api/v1/auth/login', {
          method: 'POST',
          body: { login: 'Owner', password: owner.password },
        })
      ).json.data.account.sessionId,
      code: '',
      attachment: (await owner.request(`/api/v1/builds/${build}/attachments`, fileUpload())).json.data.id,
      download: (await make('/api/v1/me/exports', undefined)).id,
      attempt: await answerOne(owner),
      player: await ownPlayer(),
      token: (await make('/api/v1/me/tokens', { name: 'x', scopes: ['heroes:read'] })).record.id,
    };
    const link = await make(`/api/v1/builds/${things.build}/links`, { access: 'view' });
    things = { ...things, code: link.code };
  });
  afterAll(async () => {
    await server?.dispose();
    await mailbox?.close();
  });

  /** Answer whatever training scenario asks for no more than a judgement. */
  async function answerOne(account: TestAccount): Promise<string> {
    const id = '0198b000-0000-7000-8000-00000000a77e';
    const { json } = await account.request('/api/v1/training/scenarios?interaction=classify&limit=1');
    const { id: scenarioId, version } = json.data[0];
    const answer = { interaction: 'classify', verdict: 'phish', confidence: 0.9 };
    const body = { id, scenarioId, version, answer };
    const made = await account.request('/api/v1/training/attempts', { method: 'POST', body });
    if (made.status !== 201) throw new Error(made.text);
    return id;
  }

  /** A player of the original contract that the owner has claimed. */
  async function ownPlayer(): Promise<string> {
    const player = { username: 'owner-of-old', email: 'owner@example.org' };
    const code = await mailbox.codeFor(player.email);
    await server.request('/api/v1/auth/email/verify', { method: 'POST', body: { code } });
    const headers = { authorization: `Bearer ${server.localToken}` };
    await server.request('/socialproof/players/', { method: 'POST', body: player, headers });
    const claimed = await accounts.owner.request('/api/v1/training/players', {
      method: 'POST',
      body: player,
    });
    return String(claimed.json.data.id);
  }

  async function letsIn(route: RouteContract, role: RoleName): Promise<{ in: boolean; status: number }> {
    const thing = thingOf(route, things);
    const path = route.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
      name === 'id'
        ? (thing ?? NOBODY)
        : name === 'attachment'
          ? thing === things.character
            ? things.portrait
            : things.attachment
          : (PLACES[name] ?? things.code),
    );
    const body =
      route.method === 'GET' ? undefined : route.body === undefined ? undefined : (BODIES[route.id] ?? {});
    const headers = route.ifMatch === 'required' ? { 'if-match': '"999"' } : {};
    const init = { method: route.method, headers, ...(body === undefined ? {} : { body }) };
    const answer =
      role === 'anonymous' ? await server.request(path, init) : await accounts[role].request(path, init);
    const kept = answer.status === 401 || answer.status === 403;
    const hidden = ABOUT_THINGS.has(route.permission) && answer.status === 404;
    return { in: !kept && !hidden, status: answer.status };
  }

  /** These answer 401 by their nature, end the very sessions of the test, or hang on what a link allows. */
  const APART = new Set([
    'refresh',
    'logout',
    'logoutEverywhere',
    'deleteMe',
    'oidcCallback',
    'joinByShareLink',
  ]);

  it('has no hole', async () => {
    const lines: string[] = [];
    const holes: string[] = [];
    // What removes a thing comes last.
    const last = (route: RouteContract) => (route.method === 'DELETE' ? route.path.length : 1_000);
    for (const route of ALL_ROUTES.toSorted((one, other) => last(other) - last(one))) {
      if (APART.has(route.id)) continue;
      // Nothing of anybody's to ask about: without one, readers and owners cannot be told apart.
      const withoutThing = ABOUT_THINGS.has(route.permission) && thingOf(route, things) === undefined;
      const cells: Partial<Record<RoleName, string>> = {};
      for (const role of ORDER) {
        const { in: isIn, status } = await letsIn(route, role);
        const wanted = EXPECTED[route.permission][role];
        cells[role] = `${isIn ? 'in ' : '–  '}${status}`;
        const open = isIn && !wanted;
        const shut = !isIn && wanted && !withoutThing;
        if (open || shut) holes.push(`${route.method} ${route.path} as ${role}: ${status}`);
      }
      lines.push(
        [
          route.method.padEnd(6),
          route.path.padEnd(52),
          route.permission.padEnd(11),
          ...ROLES.map((role) => (cells[role] ?? '').padEnd(9)),
        ].join(' '),
      );
    }
    if (process.env.PRINT_MATRIX === 'true')
      process.stdout.write(
        `${['METHOD', 'PATH'.padEnd(52), 'PERMISSION '].join(' ')} ${ROLES.map((role) => role.padEnd(9)).join(' ')}\n${lines.join('\n')}\n\n${lines.length} routes, ${holes.length} holes\n`,
      );
    expect(holes).toEqual([]);
  });

  it('hides what is private from the administrator as well', async () => {
    for (const path of [`/api/v1/builds/${things.build}`, `/api/v1/compendium/homebrew/${things.homebrew}`])
      expect([path, (await accounts.admin.request(path)).status]).toEqual([path, 404]);
  });

  it('says that deleting an account and ending sessions need somebody', async () => {
    for (const [method, path] of [
      ['DELETE', '/api/v1/me'],
      ['POST', '/api/v1/auth/logout-everywhere'],
    ] as const)
      expect((await server.request(path, { method, body: {} })).status).toBe(401);
  });
});
