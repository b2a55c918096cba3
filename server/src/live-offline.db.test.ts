import {
  createClient,
  LiveConnection,
  type LostEdit,
  SharedDocument,
  type WireSocket,
} from '@guildhall/client';
import { applyEdit, type Build, diffBuilds } from '@guildhall/heroes';
import {
  sampleBuild,
  signUp,
  startTestServer,
  type TestAccount,
  type TestServer,
  withDatabases,
} from '@guildhall/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

/** Somebody with a build open, whose network can be cut. */
interface Editor {
  shown(): Build;
  edit(next: Partial<Build>, label: string): void;
  readonly lost: LostEdit[];
  /** Confirmed by the server, with nothing of their own left to send. */
  synced(): boolean;
  cut(): Promise<void>;
  mend(): void;
}

withDatabases('editing a build without network', (target) => {
  let server: TestServer;
  let ann: TestAccount;
  let ben: TestAccount;
  const open: LiveConnection[] = [];
  beforeAll(async () => {
    server = await startTestServer({ env: { ...target.env(), REGISTRATION: 'open' } });
    ann = await signUp(server, 'Ann');
    ben = await signUp(server, 'Ben');
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });
  afterAll(() => server?.dispose());

  const sharedBuild = async (): Promise<string> => {
    const made = await ann.request('/api/v1/builds', { method: 'POST', body: { build: sampleBuild() } });
    const { id } = made.json.data;
    const link = await ann.request(`/api/v1/builds/${id}/links`, {
      method: 'POST',
      body: { access: 'edit' },
    });
    const { code } = link.json.data;
    const joined = await ben.request(`/api/v1/share-links/${code}/join`, { method: 'POST' });
    expect(joined.status, joined.text).toBe(200);
    return id;
  };

  /** Opens the build as the planner does. */
  async function edits(account: TestAccount, id: string): Promise<Editor> {
    const client = createClient({ baseUrl: server.url, token: account.accessToken });
    let cut = false;
    let sockets: WebSocket[] = [];
    const connection = new LiveConnection({
      baseUrl: server.url,
      token: () => account.accessToken,
      open: (url) => {
        const socket = new WebSocket(cut ? 'ws://127.0.0.1:9' : url);
        sockets.push(socket);
        return socket as unknown as WireSocket;
      },
      random: () => 0,
    });
    open.push(connection);
    const record = await client.builds.get(id);
    let shown = record.build;
    let clean = true;
    const lost: LostEdit[] = [];
    let joined = false;
    const document = new SharedDocument<Build>(
      {
        connection,
        room: `build:${id}`,
        fetch: async () => {
          const { version, build } = await client.builds.get(id);
          return { version, value: build };
        },
        diff: (from, to) => diffBuilds(from, to),
        apply: (value, operations) => {
          const applied = applyEdit(value, operations);
          return applied.conflicts.length > 0 ? null : applied.build;
        },
        newKey: () => crypto.randomUUID(),
        sends: () => true,
        onChange: (value) => {
          shown = value;
        },
        onLost: (edit) => lost.push(edit),
        onSynced: (_version, now) => {
          clean = now;
        },
        onJoined: () => {
          joined = true;
        },
      },
      { version: record.version, value: record.build },
      record.build,
    );
    await expect.poll(() => joined).toBe(true);
    return {
      shown: () => shown,
      edit: (next, label) => {
        shown = { ...shown, ...next };
        clean = false;
        document.edit(shown, label);
      },
      lost,
      synced: () => clean && connection.status === 'online',
      cut: async () => {
        cut = true;
        for (const socket of sockets.splice(0)) socket.terminate();
        sockets = [];
        await expect.poll(() => connection.status).not.toBe('online');
      },
      mend: () => {
        cut = false;
        connection.retryNow();
      },
    };
  }

  const stored = async (id: string): Promise<Build> =>
    (await ann.request(`/api/v1/builds/${id}`)).json.data.build;
  const settled = async (...editors: readonly Editor[]) => {
    for (const one of editors) await expect.poll(one.synced, { timeout: 20_000 }).toBe(true);
  };

  describe('edits of other places', () => {
    it('wait and are merged on return, in both directions', async () => {
      const id = await sharedBuild();
      const [one, other] = [await edits(ann, id), await edits(ben, id)];
      await one.cut();
      one.edit({ name: 'By Ann' }, 'Name');
      one.edit({ level: 33 }, 'Level');
      other.edit({ comment: 'By Ben' }, 'Notes');
      await settled(other);
      expect(await stored(id)).toMatchObject({ name: sampleBuild().name, level: 50, comment: 'By Ben' });
      one.mend();
      await settled(one, other);
      const merged = { name: 'By Ann', level: 33, comment: 'By Ben' };
      await expect.poll(() => other.shown()).toMatchObject(merged);
      expect(one.shown()).toMatchObject(merged);
      expect(await stored(id)).toMatchObject(merged);
      expect([one.lost, other.lost]).toEqual([[], []]);
    });
  });

  describe('edits of one place', () => {
    it('the later one is told whose stayed, keeps everything else, and can be done again', async () => {
      const id = await sharedBuild();
      const [one, other] = [await edits(ann, id), await edits(ben, id)];
      await one.cut();
      one.edit({ level: 30 }, 'Level 30');
      one.edit({ name: 'Kept' }, 'Name');
      other.edit({ level: 20 }, 'Level 20');
      await settled(other);
      one.mend();
      await expect.poll(() => one.lost.length, { timeout: 20_000 }).toBe(1);
      await settled(one, other);
      expect(one.lost).toMatchObject([{ label: 'Level 30', by: { name: 'Ben' } }]);
      expect(one.shown()).toMatchObject({ level: 20, name: 'Kept' });
      await expect.poll(() => other.shown()).toMatchObject({ level: 20, name: 'Kept' });
      one.edit({ level: 30 }, 'Level 30 after all');
      await settled(one);
      await expect.poll(() => other.shown().level).toBe(30);
      expect(await stored(id)).toMatchObject({ level: 30, name: 'Kept' });
    });
  });
});
