import { Explainer, explainStat, moveOptions, reviewBuild, simulateChain } from '@guildhall/heroes';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { type Measurement, measure } from './measure.ts';
import { sampleBuild } from './sample-build.ts';

/** Milliseconds for the explanation of one number. */
const EXPLANATION_LIMIT = 0.2;

/** Milliseconds for a fight of ten minutes. */
const CHAIN_LIMIT = 20;

const WARM = { warmUp: 1000, samples: 2000 } as const;

/** Questions about a build: where a number comes from, what a chain does, what is wrong. */
export function questions(): Measurement[] {
  const data = loadStarterPack();
  const { build } = sampleBuild(data);
  const explainer = new Explainer(data, build);
  const names = explainer.stats().map(({ stat }) => stat);
  let next = 0;
  return [
    measure('explanation of one number', () => explainer.explain(names[next++ % names.length] ?? ''), {
      ...WARM,
      limit: EXPLANATION_LIMIT,
      note: `each of ${names.length} numbers in turn`,
    }),
    measure('explanation with its computation', () => explainStat(data, build, 'defense.melee'), WARM),
    measure('attack chain of ten minutes', () => simulateChain(data, build), {
      warmUp: 100,
      samples: 200,
      limit: CHAIN_LIMIT,
    }),
    measure('review', () => reviewBuild(data, build), WARM),
    measure('places a power may be moved to', () => moveOptions(data, build, next++ % build.picks.length), {
      warmUp: 100,
      samples: 200,
      note: 'each pick in turn, what each move would break',
    }),
  ];
}
