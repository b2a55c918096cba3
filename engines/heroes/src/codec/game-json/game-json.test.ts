import { encodeUtf8, isGuildError } from '@guildhall/kernel';
import { describe, expect, it } from 'vitest';
import type { FullGameData } from '../../model/game-data.ts';
import { CityOfDataReader } from '../city-of-data/read-city-of-data.ts';
import { sampleTree } from '../city-of-data/sample-tree.fixture.ts';
import { cityOfDataToGameData } from '../city-of-data/to-game-data.ts';
import { toGameData } from '../map/to-game-data.ts';
import { readMidsDatabase } from '../mids/mids-database.ts';
import { sampleFolder } from '../mids/sample-folder.fixture.ts';
import { readGameJson, writeGameJson } from './game-json.ts';

function write(data: FullGameData): string {
  return [...writeGameJson(data)].join('');
}

function read(text: string): ReturnType<typeof readGameJson> {
  return readGameJson('game.json', encodeUtf8(text));
}

function refusal(text: string): string {
  try {
    read(text);
    return 'read';
  } catch (error) {
    return isGuildError(error) ? `${error.code} ${String(error.details.path ?? '')}`.trim() : String(error);
  }
}

const mids = toGameData(readMidsDatabase(sampleFolder())).data;

function cityOfData(): FullGameData {
  const reader = new CityOfDataReader();
  for (const [path, bytes] of sampleTree()) reader.add(path, bytes);
  return cityOfDataToGameData(reader.finish()).data;
}

/** The lists without the look-ups, which are functions. */
function lists(data: FullGameData): unknown {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== 'function'));
}

describe('our JSON of game data', () => {
  it.each([
    ['a Mids folder', mids],
    ['a City of Data tree', cityOfData()],
  ])('brings back %s as it was', (_, data) => {
    const { data: again, rejected } = read(write(data));
    expect(rejected).toEqual([]);
    expect(lists(again)).toEqual(lists(data));
    const text = write(again);
    expect(write(read(text).data)).toBe(text);
  });

  it('leaves out a record without its form, and says where', () => {
    const document = JSON.parse(write(mids));
    document.powers[0].effects[0].scale = 'much';
    document.archetypes[0].playable = 1;
    document.tables.Class_X = { broken: [1, null] };
    const { data, rejected } = read(JSON.stringify(document));
    expect(data.powers).toHaveLength(mids.powers.length - 1);
    expect(data.archetypes).toHaveLength(mids.archetypes.length - 1);
    expect(rejected.map(({ path, value }) => [path, value])).toEqual([
      ['archetypes[0].playable', 1],
      ['powers[0].effects[0].scale', 'much'],
      ['tables.Class_X.broken[1]', null],
    ]);
  });

  it('refuses what it is not, or cannot be', () => {
    expect(refusal('{')).toBe('FILE_CORRUPT');
    expect(refusal('[]')).toBe('FILE_UNRECOGNISED');
    expect(refusal('{"format":"other"}')).toBe('FILE_UNRECOGNISED');
    expect(refusal(write(mids).replace('"schema":1', '"schema":2'))).toBe('FILE_UNRECOGNISED');
    for (const part of ['powers', 'rules', 'tables']) {
      const rest = JSON.parse(write(mids)) as Record<string, unknown>;
      delete rest[part];
      expect(refusal(JSON.stringify(rest))).toBe(`FILE_CORRUPT ${part}`);
    }
  });
});
