import {
  fileUpload,
  sampleBuild,
  signUp,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOMEBREW = { kind: 'conditions', edition: '2024', name: 'Moth-eaten', summary: 'x', facts: {} };
const HALLS = ['builds', 'tabletop', 'training', 'attachments'] as const;

describe('what the halls keep for people', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: { REGISTRATION: 'open', RATE_LIMITS: 'off' } });
    await signUp(server, 'Admin');
  });
  afterAll(() => server?.dispose());

  /** An account with one of everything, and what its export has to name. */
  async function furnished(name: string) {
    const account = await signUp(server, name);
    const make = async (path: string, body: unknown): Promise<string> => {
      const { status, text, json } = await account.request(path, { method: 'POST', body });
      if (status >= 300) throw new Error(`${path}: ${text}`);
      return json.data.id;
    };
    const build = await make('/api/v1/builds', { build: sampleBuild({ name: `${name}’s` }) });
    const picture = await account.request(`/api/v1/builds/${build}/attachments`, fileUpload());
    const homebrew = await make('/api/v1/compendium/homebrew', { entry: HOMEBREW });
    const character = await make('/api/v1/characters', {
      name: `${name}’s hero`,
      edition: '2024',
      quick: { class: 'barbarian', level: 1 },
    });
    const roll = await make('/api/v1/dice/roll', { expr: '1d20' });
    const marks: string[] = [build, picture.json.data.id, homebrew, `${name}’s hero`, roll];
    return { account, marks, build, homebrew, character };
  }

  const halls = async (account: TestAccount) => {
    const { data } = (await account.request('/api/v1/me/export')).json;
    return Object.fromEntries(HALLS.map((hall) => [hall, data[hall]]));
  };

  it('is exported to its owner alone, whole, and leaves with them and nobody else', async () => {
    const [one, other] = [await furnished('Nova'), await furnished('Rook')];
    const before = await halls(other.account);
    for (const { account, marks } of [one, other]) {
      const text = JSON.stringify(await halls(account));
      const foreign = account === one.account ? other.marks : one.marks;
      expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
      expect(foreign.filter((mark) => text.includes(mark))).toEqual([]);
    }
    const gone = await one.account.request('/api/v1/me', {
      method: 'DELETE',
      body: { password: one.account.password },
    });
    expect(gone.status).toBe(200);
    expect(await halls(other.account)).toEqual(before);

    // Whoever takes the name gets nothing of what was there.
    const again = await signUp(server, 'Nova');
    expect(await halls(again)).toEqual({
      builds: [],
      tabletop: { homebrew: [], rolls: [], characters: [] },
      training: { rating: null, attempts: [], players: [] },
      attachments: [],
    });
    const { build, homebrew, character } = one;
    for (const path of [
      `/api/v1/builds/${build}`,
      `/api/v1/compendium/homebrew/${homebrew}`,
      `/api/v1/characters/${character}`,
    ])
      expect([path, (await again.request(path)).status]).toEqual([path, 404]);
  });
});
