import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityOfDataToGameData, readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { compareGameData } from '@guildhall/heroes/layers';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { readCityOfDataArchive } from '../../server/src/modules/imports/sources/city-of-data-archive.ts';

const folder = sharedData('mids/current-layout-2021');
const archive = sharedData('city-of-data-full.tar.gz');

/**
 * Two sources made by different people from the same game, four years apart:
 * how far they say the same tells whether we read both right. docs/heroes/sources.md
 * explains what differs.
 */
describe.skipIf(folder === null || archive === null)('Mids 2021 and City of Data 2025', () => {
  it('agree on what most effects do, and differ by four years of changes', async () => {
    const names = readdirSync(folder!);
    const files = new Map(
      names.map((name) => [name.toLowerCase(), new Uint8Array(readFileSync(join(folder!, name)))]),
    );
    const mids = toGameData(readMidsDatabase(files)).data;
    const tree = await readCityOfDataArchive(createReadStream(archive!));
    const mapping = cityOfDataToGameData(tree);
    expect(mapping.rejected).toEqual([]);
    expect(mapping.withoutEffects.size).toBe(155);
    expect(mapping.data.archetypes.filter(({ playable }) => playable)).toHaveLength(15);

    const { counts, agreement } = compareGameData(mids, mapping.data);
    expect(counts.powers).toMatchObject({ older: 10_379, newer: 5140, both: 4410, added: 730 });
    expect(agreement.aspect).toBeGreaterThan(0.995);
    expect(agreement.resistible).toBeGreaterThan(0.99);
    expect(agreement.target).toBeGreaterThan(0.98);
    for (const field of ['kind', 'pvMode', 'buffable', 'stacks', 'chance', 'magnitude'] as const) {
      expect([field, agreement[field] > 0.95]).toEqual([field, true]);
    }
    expect(agreement.conditions).toBeGreaterThan(0.9);
    expect(agreement.table).toBeGreaterThan(0.84);
    expect(agreement.scale).toBeGreaterThan(0.82);
  }, 120_000);
});
