import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { addSlot, emptyBuild, takePower } from '@guildhall/heroes';
import { starterManifest } from '@guildhall/test-kit/starter-pack';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentStep, startHistory } from './history.ts';
import { createSession, newSessionStart, type PlannerSession } from './session.ts';

const PACK = new URL('../../../../../data/heroes/starter/', import.meta.url);

function packText(hash: string): string {
  return brotliDecompressSync(readFileSync(new URL(`${hash}.json.br`, PACK))).toString('utf8');
}

/** The server's answers for the starter pack, read from the repository. */
async function serve(input: RequestInfo | URL): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  asked.push(pathname);
  const hash = /^\/packs\/([0-9a-f]+)\.json$/.exec(pathname)?.[1];
  if (hash !== undefined) return new Response(packText(hash));
  const meta = { timestamp: '', version: '', requestId: '' };
  return Response.json({ success: true, data: starterManifest(), meta });
}

const asked: string[] = [];
const probe = { __guildhall: { computations: 0 } };

vi.hoisted(() => {
  // Node has no page whose address a relative one could be taken against; the API client keeps what it finds first.
  const NodeRequest = globalThis.Request;
  vi.stubGlobal(
    'Request',
    class extends NodeRequest {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, 'http://localhost/') : input, init);
      }
    },
  );
});

beforeAll(() => {
  vi.stubGlobal('location', new URL('http://localhost/'));
  vi.stubGlobal('window', probe);
  vi.stubGlobal('fetch', serve);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  probe.__guildhall.computations = 0;
});

const FLARES = 'Blaster_Ranged.Fire_Blast.Flares';
const blaster = { ...emptyBuild('Class_Blaster'), primary: 'Blaster_Ranged.Fire_Blast' };

async function open(build = blaster): Promise<PlannerSession> {
  const session = createSession(newSessionStart('draft', build));
  await session.loadData();
  return session;
}

function takeFlares(session: PlannerSession): void {
  session.edit('Took Flares', (build, data) => {
    const done = takePower(data, build, 0, FLARES);
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  });
}

describe('planner session', () => {
  it('computes once when the data arrives and once an edit', async () => {
    const session = await open();
    expect(probe.__guildhall.computations).toBe(1);
    takeFlares(session);
    expect(probe.__guildhall.computations).toBe(2);
    session.edit('Slot added', (build, data) => {
      const done = addSlot(data, build, { list: 'picks', index: 0 });
      if (!done.ok) throw new Error(done.error.message);
      return done.value;
    });
    expect(probe.__guildhall.computations).toBe(3);
    expect(session.store.getState().result?.slotsUsed).toBe(1);
  });

  it('does nothing for an edit that changes nothing', async () => {
    const session = await open();
    const before = session.store.getState();
    session.edit('Nothing', (build) => build);
    expect(session.store.getState()).toBe(before);
    expect(probe.__guildhall.computations).toBe(1);
  });

  it('undoes and redoes to the same document and says what changed', async () => {
    const session = await open();
    takeFlares(session);
    const { build, result } = session.store.getState();
    session.undo();
    expect(session.store.getState().build).toBe(blaster);
    expect(session.store.getState().change?.label).toBe('Undid: Took Flares');
    session.redo();
    expect(session.store.getState().build).toBe(build);
    expect(session.store.getState().result).toEqual(result);
  });

  it('shows no totals until the data of another archetype is here', async () => {
    const session = await open();
    session.adopt('Opened a file', emptyBuild('Class_Tanker'));
    expect(session.store.getState().result).toBeNull();
    await vi.waitFor(() => expect(session.store.getState().result).not.toBeNull());
    const { result, data } = session.store.getState();
    expect(data?.archetype('Class_Tanker')?.name).toBe('Tanker');
    expect(result?.unknown).toEqual([]);
    expect(result?.totals.hitPoints.value).toBeGreaterThan(1800);
  });

  it('fetches a further slice once, when a list asks for it', async () => {
    const session = await open();
    asked.length = 0;
    session.needSlice('incarnate');
    session.needSlice('incarnate');
    const cardiac = 'Incarnate.Alpha.Cardiac_Core_Paragon';
    await vi.waitFor(() =>
      expect(session.store.getState().data?.power(cardiac)?.name).toBe('Cardiac Core Paragon'),
    );
    expect(asked.filter((path) => path.startsWith('/packs/'))).toHaveLength(1);
  });

  it('starts with the history it is given', async () => {
    const session = createSession({
      id: 'draft',
      server: null,
      history: startHistory(blaster, 'Opened lorenzo.mbd'),
    });
    expect(currentStep(session.store.getState().history).label).toBe('Opened lorenzo.mbd');
    session.undo();
    expect(session.store.getState().build).toBe(blaster);
  });
});
