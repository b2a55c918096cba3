import { type TestDatabase, tempDir } from '@guildhall/test-kit';
import { afterAll, beforeAll } from 'vitest';
import { MIGRATIONS, type Tables } from '../../../composition.ts';
import { openDataDir } from '../../../platform/data-dir/data-dir.ts';
import { type OpenDatabase, openMigrated } from '../../../platform/db/open-database.ts';
import { AttemptStore } from './attempts.repo.ts';
import { CardStore } from './cards.repo.ts';
import { DrawStore } from './draws.repo.ts';
import { PlayerStore } from './players.repo.ts';
import { RefitStore } from './refits.repo.ts';
import { ScenarioStore } from './scenarios.repo.ts';

/**
 * A database for the tests of one `withDatabases`, new and empty but for its tables: call it beside
 * the tests, and what it answers inside them.
 */
export function hallDatabase(target: TestDatabase) {
  const folder = tempDir();
  let database: OpenDatabase<Tables>;
  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openMigrated<Tables>({ dataDir, url: target.env().DATABASE_URL ?? null }, MIGRATIONS);
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });
  return () => {
    const db = database.kysely;
    const stores = {
      scenarios: new ScenarioStore(db),
      players: new PlayerStore(db),
      draws: new DrawStore(db),
      attempts: new AttemptStore(db),
      cards: new CardStore(db),
    };
    return { db, stores, refits: new RefitStore(db) };
  };
}
