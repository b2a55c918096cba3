import type { LiveEvent, LiveNotice } from '@guildhall/contracts';
import { tempDir } from '@guildhall/test-kit/temp-dir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../auth/principal.ts';
import { openDataDir } from '../data-dir/data-dir.ts';
import { migrate } from '../db/migrate.ts';
import { type OpenDatabase, openDatabase } from '../db/open-database.ts';
import { PLATFORM_MIGRATIONS } from '../db/platform-migrations.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import { createLogger } from '../telemetry/logger.ts';
import { LiveLog } from './live-log.ts';
import { BUFFER_LIMIT, type LiveLink, LiveMember } from './live-member.ts';
import { LiveRoom } from './live-room.ts';

const PATIENCE = 30_000;
/** Bytes of the events below, and what one page of the log adds before the buffer is looked at again. */
const TEXT = 1_000;
const PAGE = 500 * (TEXT + 300);

/** A client that takes what it is sent only when `read` is called. */
class Reader {
  readonly #waiting: Buffer[] = [];
  readonly seen: (LiveEvent | LiveNotice)[] = [];
  readonly member: LiveMember;
  peak = 0;
  cut = '';

  constructor(room: LiveRoom, seq: number) {
    const link: LiveLink = {
      id: 'reader',
      principal: ANONYMOUS,
      actor: { id: '', name: 'Reader' },
      buffered: () => this.buffered(),
      send: (message) => {
        this.#waiting.push(message);
        this.peak = Math.max(this.peak, this.buffered());
      },
      cut: (reason) => {
        this.cut = reason;
      },
    };
    this.member = new LiveMember(link, room.name, 'view', seq);
    this.member.state = 'live';
    room.members.add(this.member);
  }

  buffered(): number {
    return this.#waiting.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  read(): void {
    for (const message of this.#waiting.splice(0)) this.seen.push(JSON.parse(message.toString()));
  }

  get numbers(): number[] {
    return this.seen.flatMap((message) => ('seq' in message ? [message.seq] : []));
  }
}

describe('readers that are slow', () => {
  const folder = tempDir();
  let database: OpenDatabase<PlatformTables>;
  let log: LiveLog;
  let now = Date.parse('2026-01-02T00:00:00Z');

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase<PlatformTables>({ dataDir, url: null });
    await migrate(database.kysely, PLATFORM_MIGRATIONS);
    log = new LiveLog(database.kysely);
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  const open = (name: string) =>
    new LiveRoom(name, 0, { log, now: () => new Date(now), logger: createLogger('silent') });

  async function happen(room: LiveRoom, count: number, text: string): Promise<void> {
    const events = Array.from({ length: count }, () => ({ type: 'edit', actor: null, payload: { text } }));
    const done = await database.kysely
      .transaction()
      .execute((transaction) => log.append(transaction, room.name, events, new Date(now)));
    for (const event of done) room.deliver(event.seq, JSON.stringify(event));
  }

  it('are left behind at one megabyte while others go on, and get the rest in order when they read again', async () => {
    const room = open('build:00000000-0000-7000-8000-000000000001');
    const [quick, slow] = [new Reader(room, 0), new Reader(room, 0)];
    for (let batch = 0; batch < 30; batch++) {
      await happen(room, 100, 'x'.repeat(TEXT));
      quick.read();
    }
    const all = Array.from({ length: 3_000 }, (_, index) => index + 1);
    expect(quick.numbers).toEqual(all);
    expect(slow.member.state).toBe('behind');
    expect(slow.peak).toBeLessThan(BUFFER_LIMIT + 2 * TEXT);
    for (let turn = 0; turn < 20 && slow.member.state === 'behind'; turn++) {
      slow.read();
      await room.revive(PATIENCE);
    }
    slow.read();
    expect(slow.member.state).toBe('live');
    expect(slow.numbers).toEqual(all);
    expect(slow.peak).toBeLessThan(BUFFER_LIMIT + PAGE);
    await happen(room, 1, 'x');
    slow.read();
    expect(slow.numbers.at(-1)).toBe(3_001);
  });

  it('are cut when they read nothing for half a minute', async () => {
    const room = open('build:00000000-0000-7000-8000-000000000002');
    const slow = new Reader(room, 0);
    await happen(room, 1_100, 'x'.repeat(TEXT));
    expect(slow.member.state).toBe('behind');
    now += PATIENCE;
    await room.revive(PATIENCE);
    expect(slow.cut).toBe('');
    now += 1;
    await room.revive(PATIENCE);
    expect(slow.cut).not.toBe('');
  });

  it('are told to start anew when they missed too much, instead of being sent all of it', async () => {
    const room = open('build:00000000-0000-7000-8000-000000000003');
    const slow = new Reader(room, 0);
    slow.member.state = 'behind';
    for (let batch = 0; batch < 11; batch++) await happen(room, 1_000, '');
    await room.revive(PATIENCE);
    slow.read();
    expect(slow.seen).toEqual([
      { room: room.name, type: 'resync', at: new Date(now).toISOString(), payload: { seq: 11_000 } },
    ]);
    await happen(room, 1, '');
    slow.read();
    expect(slow.numbers).toEqual([11_001]);
  });
});
