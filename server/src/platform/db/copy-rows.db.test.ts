import { tempDir, withDatabases } from '@guildhall/test-kit';
import fc from 'fast-check';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataDir } from '../data-dir/data-dir.ts';
import { encodeCopyRows } from './copy-rows.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

const COLUMNS = ['place', 'words', 'yes', 'doc'];
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', '\t', '\n', '\r', 'N', "'", '"', '\0'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

withDatabases('COPY', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<{ t: { place: number; words: string | null; yes: boolean; doc: unknown } }>;
  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase({ dataDir, url: target.env().DATABASE_URL ?? null });
    await sql`create table t (place int primary key, words text, yes boolean, doc jsonb)`.execute(
      database.kysely,
    );
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  it('brings every text, number and document through unchanged, but for NUL', async () => {
    const rows = fc.array(fc.tuple(fc.option(words), fc.boolean(), fc.dictionary(words, words)), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (items) => {
        const copy = encodeCopyRows(items.map(([text, yes, doc], place) => [place, text, yes, doc]));
        await database.direct.bulk([CompiledQuery.raw('truncate t'), { table: 't', columns: COLUMNS, copy }]);
        const found = await database.kysely.selectFrom('t').selectAll().orderBy('place').execute();
        const plain = (text: string) => text.replaceAll('\0', '');
        expect(found).toEqual(
          items.map(([text, yes, doc], place) => ({
            place,
            words: text === null ? null : plain(text),
            yes,
            doc: Object.fromEntries(Object.entries(doc).map(([key, value]) => [plain(key), plain(value)])),
          })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('happens with the rest of its transaction or not at all', async () => {
    await sql`truncate t`.execute(database.kysely);
    const copy = encodeCopyRows([[1, 'a', true, {}]]);
    const broken = database.direct.bulk([
      { table: 't', columns: COLUMNS, copy },
      CompiledQuery.raw('insert into t (place) values (1)'),
    ]);
    await expect(broken).rejects.toMatchObject({ code: '23505' });
    expect(await database.kysely.selectFrom('t').selectAll().execute()).toEqual([]);
    await database.direct
      .run('begin; insert into t (place) values (7); insert into t (place) values (7)')
      .then(
        () => expect.unreachable('the second row is refused'),
        (error: unknown) => expect(error).toMatchObject({ code: '23505' }),
      );
    await database.ping();
    expect(await database.kysely.selectFrom('t').selectAll().execute()).toEqual([]);
  });
});
