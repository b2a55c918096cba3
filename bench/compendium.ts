import type { AnyEntry } from '@guildhall/tabletop/compendium';
import { startTestServer, type TestServer } from '@guildhall/test-kit';
import { EntriesWriteRepo } from '../server/src/modules/tabletop/entries-write.repo.ts';
import { entryValues } from '../server/src/modules/tabletop/entry-rows.ts';
import type { TabletopTables } from '../server/src/modules/tabletop/tabletop-tables.ts';
import { LOCAL_USER_ID } from '../server/src/platform/auth/principal.ts';
import { loadConfig } from '../server/src/platform/config/load-config.ts';
import { openDataDir } from '../server/src/platform/data-dir/data-dir.ts';
import { openDatabase } from '../server/src/platform/db/open-database.ts';
import { newId } from '../server/src/platform/ports.ts';
import type { Measurement } from './measure.ts';
import { withPostgres } from './postgres.ts';

/** Milliseconds the 95th percentile of a search may take. */
const LIMITS = { embedded: 40, postgres: 15 } as const;
const HOMEBREW = 100_000;
const ROUNDS = 10;

/** Numbers in an order that looks random and is always the same. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const FRONT =
  'ash bale black blood bright cinder cold dawn deep dire dread dusk ember fell fire frost gloom gold grave grim hollow iron jade moon night pale rime rune salt shadow silver star steel stone storm sun thorn void wild wind winter'.split(
    ' ',
  );
const BACK =
  'ball bane bite blade blast bolt bond brand breath burst call charm claw cloak crown curse dance dart eye fang flame gate gaze guard hand heart howl lance lash mark mask nova oath orb pact ray ring roar scale seal shard shield sigil skin song spear spike step storm strike surge veil wail ward wave web wing wrath'.split(
    ' ',
  );
const SYLLABLES =
  'al ar bel cor dra el fen gor hal ith jor kal lor mor nar or pel quin ral sar tor ul var wyn xan yr zor'.split(
    ' ',
  );

/** Invented spells: made words as people make them, and texts of a paragraph. */
function* homebrew(): Generator<AnyEntry> {
  const pick = sequence(7);
  const word = () => SYLLABLES[pick(SYLLABLES.length)]! + SYLLABLES[pick(SYLLABLES.length)]!;
  for (let at = 0; at < HOMEBREW; at++) {
    const maker = word();
    const words = [`${maker}'s`, FRONT[pick(FRONT.length)]!, BACK[pick(BACK.length)]!];
    const text = Array.from({ length: 40 }, () => (pick(3) === 0 ? word() : BACK[pick(BACK.length)]!)).join(
      ' ',
    );
    yield {
      kind: pick(2) === 0 ? 'conditions' : 'damage-types',
      edition: pick(2) === 0 ? '2014' : '2024',
      slug: `bench-${at}`,
      name: words.join(' '),
      summary: `${words[1]} ${words[2]}`,
      facts: {},
      text,
    };
  }
}

/** What people type: whole names, beginnings, slips, several words, common words, and what nothing has. */
const QUERIES = [
  'fireball',
  'f',
  'fi',
  'fire',
  'firebal',
  'fyreball',
  'magc misile',
  'magic missile',
  'adult red dragon',
  'adlut red dargon',
  'goblni',
  'tarasque',
  'storm',
  'frost blade',
  'shadow of the night',
  'healing word',
  'heling wrd',
  'dragon',
  'ember lance',
  'embr lanse',
  'moonorb',
  'sword of sharpnes',
  'gelatinus cube',
  'grappled',
  'darkvision 120 ft',
  'zzzzqx',
  'the',
  'wand of',
  'ring protecton',
  'ancient',
] as const;

async function fill(server: TestServer, env: Readonly<Record<string, string>>): Promise<void> {
  const config = loadConfig({
    env: { ...env, DATA_DIR: server.dataDir },
    cwd: server.dataDir,
    root: server.dataDir,
  });
  const database = await openDatabase<TabletopTables>({
    dataDir: await openDataDir(config.dataDir),
    url: config.databaseUrl,
  });
  const writer = new EntriesWriteRepo();
  const target = { scope: 'own', ownerId: LOCAL_USER_ID, campaignId: null, pack: null } as const;
  // Indexes are built faster over all rows at once than row by row.
  const { rows: indexes } = await database.direct.run(
    `select indexname as name, indexdef as definition from pg_indexes
     where indexname like 'tabletop_entries_own_%search'`,
  );
  try {
    for (const { name } of indexes) await database.direct.run(`drop index ${String(name)}`);
    let rows = [];
    for (const entry of homebrew()) {
      rows.push(entryValues(entry, 'homebrew', newId));
      if (rows.length < 2000) continue;
      const batch = rows;
      await database.kysely.transaction().execute((db) => writer.upsert(db, batch, target, new Date()));
      rows = [];
    }
    for (const { definition } of indexes) await database.direct.run(String(definition));
    await writer.refreshStatistics(database.kysely);
  } finally {
    await database.close();
  }
}

async function searchOn(
  kind: keyof typeof LIMITS,
  env: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const first = await startTestServer({ env });
  await first.request('/api/v1/compendium');
  await first.stop();
  await fill(first, env);
  const server = await startTestServer({ env, dataDir: first.dataDir });
  const times: number[] = [];
  try {
    for (let round = -2; round < ROUNDS; round++) {
      for (const query of QUERIES) {
        const url = `/api/v1/compendium/search?q=${encodeURIComponent(query)}`;
        const start = performance.now();
        const { statusCode } = await server.app.inject({ url, headers: { host: '127.0.0.1' } });
        if (statusCode !== 200) throw new Error(`${query}: ${statusCode}`);
        if (round >= 0) times.push(performance.now() - start);
      }
    }
  } finally {
    await server.stop();
    await first.dispose();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    name: `compendium search, ${kind}, 95th percentile`,
    median: at(0.95),
    p99: at(0.99),
    min: at(0.5),
    samples: times.length,
    limit: LIMITS[kind],
    note: `both SRDs and ${HOMEBREW} homebrew entries; ${QUERIES.length} queries, a third misspelt; "min" is the median`,
  };
}

/** Search on both databases; PostgreSQL only where CHECK_DATABASE_URL or TEST_DATABASE_URL names one. */
export async function compendiumSearch(): Promise<Measurement[]> {
  const embedded = await searchOn('embedded', {});
  const postgres = await withPostgres((url) => searchOn('postgres', { DATABASE_URL: url }));
  return postgres === null ? [embedded] : [embedded, postgres];
}
