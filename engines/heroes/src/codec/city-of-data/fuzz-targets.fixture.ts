import { encodeUtf8, GuildError } from '@guildhall/kernel';
import { cityOfDataLayer } from '../../layers/city-of-data-layer.ts';
import { compareGameData } from '../../layers/compare-sources.ts';
import { layerGameData } from '../../layers/layer-game-data.ts';
import type { FuzzTarget } from '../fuzz.fixture.ts';
import { readGameJson, writeGameJson } from '../game-json/game-json.ts';
import { toGameData } from '../map/to-game-data.ts';
import { readMidsDatabase } from '../mids/mids-database.ts';
import { sampleFolder } from '../mids/sample-folder.fixture.ts';
import { CityOfDataReader } from './read-city-of-data.ts';
import { group, power, sampleTree, template } from './sample-tree.fixture.ts';
import { cityOfDataToGameData } from './to-game-data.ts';

/** A power with nested groups, expressions, references and a redirect. */
const RICH = power('Flare', {
  requires: '(A.B.C || A.B.D) && !E.F',
  redirect: [{ name: 'Redirects.A.B', condition_expression: '!(source>kMeter > 0)' }],
  effects: [
    group({
      tags: ['Containment'],
      requires_expression:
        "(target>enttype eq 'critter') && (target>kHeld > 0 || minmax(1, 2, 3) < 100 * rand())",
      child_effects: [
        group({ chance: 0.5 }, [
          template({ magnitude_expression: '0.3 * @Strength * source>Max.kHitPoints' }),
        ]),
      ],
    }),
    group({}, [
      template({ attribs: ['Grant_Power'], params: { type: 'Power', power_names: ['A.B.C'], count: 1 } }),
    ]),
  ],
});

const TREE = sampleTree({ flare: RICH });
const MIDS = toGameData(readMidsDatabase(sampleFolder())).data;

/**
 * Reading one damaged file among sound ones, and everything an import does with
 * what was read. What the reader rejects counts as refused.
 */
function importWith(file: string): (bytes: Uint8Array) => unknown {
  return (bytes) => {
    const reader = new CityOfDataReader();
    for (const [path, content] of TREE) reader.add(path, path === file ? bytes : content);
    const mapping = cityOfDataToGameData(reader.finish());
    const { data } = layerGameData([
      { name: 'Mids', kind: 'mids', data: MIDS },
      cityOfDataLayer('City of Data', mapping),
    ]);
    compareGameData(MIDS, data);
    const [first] = mapping.rejected;
    if (first !== undefined) throw new GuildError('FILE_CORRUPT', first.reason);
    return data;
  };
}

/** Files with more than a name in them. */
const DAMAGED = /(?:archetypes\/tester|tables\/tester|sparks\/\w+|boost_sets\/spark\w+)\.json$/;

/** The files of a City of Data tree that hold numbers, and our own JSON of game data. */
export function gameDataTargets(): FuzzTarget[] {
  const json = encodeUtf8([...writeGameJson(MIDS)].join(''));
  return [
    ...[...TREE]
      .filter(([path]) => DAMAGED.test(path))
      .map(([path, sample]) => ({ name: `City of Data ${path}`, sample, share: 2, read: importWith(path) })),
    {
      name: 'game data as JSON',
      sample: json,
      share: 2,
      read: (bytes) => [...writeGameJson(readGameJson('game.json', bytes).data)].length,
    },
  ];
}
