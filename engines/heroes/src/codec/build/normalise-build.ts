import { type Build, PICK_COUNT } from '../../model/build.ts';

/** Power pools every build file has a place for. */
const POOL_PLACES = 4;

/**
 * The build with all its places: four pools and 24 picks at least. Files differ
 * in which empty places they spell out.
 */
export function normaliseBuild(build: Build): Build {
  const { pools, picks } = build;
  const filled = pools.slice(0, Math.max(POOL_PLACES, pools.findLastIndex((pool) => pool !== '') + 1));
  const taken = picks.slice(0, Math.max(PICK_COUNT, picks.findLastIndex((pick) => pick !== null) + 1));
  return {
    ...build,
    pools: [...filled, ...Array.from({ length: Math.max(0, POOL_PLACES - filled.length) }, () => '')],
    picks: [...taken, ...Array.from({ length: Math.max(0, PICK_COUNT - taken.length) }, () => null)],
  };
}
