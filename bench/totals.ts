import { type Build, computeBuild, entriesOf, type GameData, setEnhancement } from '@guildhall/heroes';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { type Measurement, measure } from './measure.ts';
import { sampleBuild, sizeOf } from './sample-build.ts';

/** Full totals of a 24-power, 90-enhancement build. */
const TOTALS_LIMIT = 0.5;

/** The best web planner needs this much for the same, measured on another run of such a machine. */
export const PEER_MILLISECONDS = [1.15, 1.38] as const;

const WARM = { warmUp: 3000, samples: 5000 } as const;

/** Takes a piece out and puts it back, each time with the one computation an edit needs. */
function editor(data: GameData, start: Build): () => void {
  const places = entriesOf(start).flatMap(({ ref, entry }) =>
    entry.slots.flatMap(({ enhancement }, slot) =>
      enhancement === null ? [] : [{ ref: { ...ref, slot }, enhancement }],
    ),
  );
  let build = start;
  let next = 0;
  return () => {
    const place = places[Math.floor(next / 2) % places.length];
    if (place === undefined) return;
    const edited = setEnhancement(data, build, place.ref, next % 2 === 0 ? null : place.enhancement);
    // A piece that newer data accept and these do not is left out; the edit is answered all the same.
    if (edited.ok) build = edited.value;
    next++;
    computeBuild(data, build);
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
  return [
    cold,
    measure('totals', () => computeBuild(data, build), { ...WARM, limit: TOTALS_LIMIT, note }),
    measure('totals with contributions', () => computeBuild(data, build, { contributions: true }), WARM),
    measure('one edit and its totals', editor(data, build), { ...WARM, limit: TOTALS_LIMIT }),
  ];
}
