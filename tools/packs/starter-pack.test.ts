import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { makeStarterPack, STARTER_FOLDER } from './starter-pack.ts';

const base = sharedData('mids/current-layout-2021');
const overlay = sharedData('mids/homecoming');

describe.skipIf(base === null || overlay === null)('the starter pack', () => {
  it('is what its sources give today', () => {
    const { pack } = makeStarterPack(base!, overlay!);
    const committed = JSON.parse(readFileSync(join(STARTER_FOLDER, 'manifest.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(pack.manifest))).toEqual(committed);
  });
});
