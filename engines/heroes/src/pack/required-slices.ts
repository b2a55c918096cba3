import type { Build } from '../model/build.ts';
import type { PackManifest } from './manifest.ts';
import { COMMON, EXTRA, INCARNATE, POOLS } from './slice-plan.ts';

/** Name of the slice of a class; class ids are compared without regard to case. */
function classSlice(manifest: PackManifest, archetypeId: string): string | undefined {
  const wanted = archetypeId.toLowerCase();
  return Object.keys(manifest.slices).find((name) => name.toLowerCase() === wanted);
}

/**
 * Slices a planner needs to start: what everybody shares, and the class when one
 * is chosen. A class the pack does not have adds nothing.
 */
export function requiredSlices(manifest: PackManifest, archetypeId: string | null): string[] {
  const own = archetypeId === null ? undefined : classSlice(manifest, archetypeId);
  return [COMMON, POOLS, ...(own === undefined ? [] : [own])].filter((name) => name in manifest.slices);
}

/** Slice that holds the powers of a group (first part of their name), beside the required ones. */
const SLICE_OF_GROUP: Readonly<Record<string, string>> = {
  incarnate: INCARNATE,
  temporary_powers: EXTRA,
};

/** Accolades are in `pools`, although their group is that of temporary powers. */
const ACCOLADES = 'temporary_powers.accolades.';

function sliceOfPower(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith(ACCOLADES)) return undefined;
  return SLICE_OF_GROUP[lower.slice(0, Math.max(0, lower.indexOf('.')))];
}

/** Slices that every power of a build needs. */
export function slicesForBuild(manifest: PackManifest, build: Build): string[] {
  const names = new Set(requiredSlices(manifest, build.archetype));
  for (const entry of [...build.picks, ...build.granted]) {
    const slice = entry === null ? undefined : sliceOfPower(entry.power);
    if (slice !== undefined && slice in manifest.slices) names.add(slice);
  }
  return [...names];
}
