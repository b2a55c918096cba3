import {
  type Build,
  computeBuild,
  createCalculator,
  entriesOf,
  type GameData,
  setEnhancement,
} from '@guildhall/heroes';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { type Measurement, measure } from './measure.ts';
import { sampleBuild, sizeOf } from './sample-build.ts';

/** Everything about a 24-power, 90-enhancement build: totals, powers, set bonuses. */
const FULL = { limit: 0.25, p99Limit: 0.5 } as const;

/** One slot edited, with a calculator that knows the build before. */
const EDIT_LIMIT = 0.05;

/** The best web planner needs this much for the same, measured on another run of such a machine. */
export const PEER_MILLISECONDS = [1.15, 1.38] as const;

const WARM = { warmUp: 3000, samples: 5000 } as const;

/** Builds that follow each other when every piece is taken out and put back. */
function edits(data: GameData, start: Build): Build[] {
  const places = entriesOf(start).flatMap(({ ref, entry }) =>
    entry.slots.flatMap(({ enhancement }, slot) =>
      enhancement === null ? [] : [{ ref: { ...ref, slot }, enhancement }],
    ),
  );
  const builds: Build[] = [];
  let build = start;
  for (const { ref, enhancement } of places) {
    for (const piece of [null, enhancement]) {
      const edited = setEnhancement(data, build, ref, piece);
      // A piece that newer data accept and these do not is left out.
      if (edited.ok) build = edited.value;
      builds.push(build);
    }
  }
  return builds;
}

/** Computes one build of a list after another. */
function inTurns(builds: readonly Build[], compute: (build: Build) => unknown): () => void {
  let next = 0;
  return () => {
    compute(builds[next++ % builds.length] as Build);
  };
}

export function totals(): Measurement[] {
  const data = loadStarterPack();
  const { build, source } = sampleBuild(data);
  const { powers, enhancements } = sizeOf(build);
  const note = `${source}, ${powers} powers, ${enhancements} enhancements`;
  const cold = measure('totals, first time', () => computeBuild(data, build), {
    warmUp: 0,
    samples: 1,
    note,
  });
  const builds = edits(data, build);
  const { compute } = createCalculator(data);
  return [
    cold,
    measure('totals and powers', () => computeBuild(data, build), { ...WARM, ...FULL, note }),
    measure('the same with problems', () => computeBuild(data, build).problems, WARM),
    measure('the same with every effect and pet', () => computeBuild(data, build, { effects: true }), WARM),
    measure('the same with contributions', () => computeBuild(data, build, { contributions: true }), WARM),
    measure(
      'one slot edited, computed anew',
      inTurns(builds, (edited) => computeBuild(data, edited)),
      WARM,
    ),
    measure('one slot edited, what changed', inTurns(builds, compute), { ...WARM, limit: EDIT_LIMIT }),
  ];
}
