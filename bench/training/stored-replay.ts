import { type ReplayState, replayAttempt } from '@guildhall/training';
import pg from 'pg';
import { MIGRATIONS } from '../../server/src/composition.ts';
import { AttemptStore } from '../../server/src/modules/training/hall/attempts.repo.ts';
import { readHistory } from '../../server/src/modules/training/hall/history.ts';
import { PlayerStore } from '../../server/src/modules/training/hall/players.repo.ts';
import { RefitStore } from '../../server/src/modules/training/hall/refits.repo.ts';
import type { TrainingTables } from '../../server/src/modules/training/index.ts';
import { type CopyValue, encodeCopyRows } from '../../server/src/platform/db/copy-rows.ts';
import { migrate } from '../../server/src/platform/db/migrate.ts';
import { openDatabase } from '../../server/src/platform/db/open-database.ts';
import { seeded } from './seeded.ts';

const ATTEMPTS = 1_000_000;
const PLAYERS = 2_000;
const SCENARIOS = 1_000;
const COPY_ROWS = 50_000;
/** Seconds. */
export const STORED_REPLAY_LIMIT = 30;

const EPOCH = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const uuid = (n: number): string => `00000000-0000-7000-8000-${(n + 1_000).toString(16).padStart(12, '0')}`;
const COLUMNS = [
  'id',
  'player_id',
  'scenario_id',
  'version',
  'answer',
  'truth',
  'score',
  'correct',
  'guess_floor',
  'practice',
  'model',
  'at',
] as const;

function* attemptRows(from: number, to: number, random: () => number): Iterable<CopyValue[]> {
  for (let i = from; i < to; i++) {
    const right = random() < 0.75;
    yield [
      uuid(i),
      uuid(i % PLAYERS),
      `scenario-${Math.floor(i / PLAYERS) % SCENARIOS}`,
      1,
      { interaction: 'classify', verdict: 'phish', confidence: 0.7 },
      random() < 0.5 ? 'phish' : 'legit',
      right ? 1 : 0,
      right,
      0.25,
      false,
      1,
      new Date(EPOCH + i * MINUTE).toISOString(),
    ];
  }
}

/** Seconds that reading and replaying a history of a million attempts takes, in a database made for it. */
export async function storedReplay(
  server: string,
): Promise<{ readonly copy: number; readonly replay: number }> {
  const name = `guildhall_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await measured(url.href);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

async function measured(url: string) {
  // With PostgreSQL the data directory is not touched.
  const database = await openDatabase<TrainingTables>({ dataDir: undefined as never, url });
  try {
    await migrate(database.kysely, MIGRATIONS);
    await database.direct.run(`
      insert into training_scenarios select 'scenario-' || n, null, 1, null, now(), 'scenario-' || n from generate_series(0, ${SCENARIOS - 1}) n;
      insert into training_scenario_versions
        select 'scenario-' || n, 1, '{}', 'phish', 'email', 'classify', '[]', 0.25, 400 + n % 200, 140,
          400 + n % 200, 140, 0, false, now(), 'author'
        from generate_series(0, ${SCENARIOS - 1}) n;
      alter table training_attempts drop constraint training_attempts_player_id_fkey;`);
    const random = seeded(1);
    const before = performance.now();
    for (let at = 0; at < ATTEMPTS; at += COPY_ROWS) {
      const copy = encodeCopyRows(attemptRows(at, at + COPY_ROWS, random));
      await database.direct.bulk([{ table: 'training_attempts', columns: COLUMNS, copy }]);
    }
    const copied = performance.now();
    const history = await readHistory({
      attempts: new AttemptStore(database.kysely),
      players: new PlayerStore(database.kysely),
      refits: new RefitStore(database.kysely),
    });
    const state: ReplayState = { players: new Map(), scenarios: new Map(history.scenarios) };
    let played = 0;
    for await (const batch of history.attempts()) {
      for (const attempt of batch) replayAttempt(state, attempt);
      played += batch.length;
    }
    if (played !== ATTEMPTS || state.players.size !== PLAYERS)
      throw new Error(`Replayed ${played} attempts of ${state.players.size} players`);
    return { copy: (copied - before) / 1000, replay: (performance.now() - copied) / 1000 };
  } finally {
    await database.close();
  }
}
