import { readFileSync } from 'node:fs';
import {
  acceptedEnhancements,
  addSlot,
  availablePowers,
  type Build,
  changePowerset,
  defaultSlotted,
  emptyBuild,
  type GameData,
  setEnhancement,
  takePower,
  withGranted,
} from '@guildhall/heroes';
import { readBuild } from '@guildhall/heroes/build-files';
import { registryContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';

const REAL_BUILD = 'mids/builds/mids-web_lorenzo.mbd';
const SLOTS = 66;

/** A build to measure with: a real one of 24 powers and 90 enhancements where it is at hand, else one made up. */
export function sampleBuild(data: GameData): { readonly build: Build; readonly source: string } {
  const file = sharedData(REAL_BUILD);
  if (file === null) return { build: generatedBuild(data), source: 'generated build' };
  const { build } = readBuild(readFileSync(file), { ...registryContext(), data });
  return { build, source: 'real build of a Brute' };
}

/** The first power that each pick allows, all slots spread, and the first set that fits slotted. */
function generatedBuild(data: GameData): Build {
  const start = withGranted(data, emptyBuild('Class_Brute'));
  const melee = changePowerset(data, start, 'primary', 'Brute_Melee.Electrical_Melee');
  let build = changePowerset(data, melee, 'secondary', 'Brute_Defense.Shield_Defense');
  for (const [place, pool] of ['Pool.Speed', 'Pool.Leaping', 'Pool.Fighting', 'Pool.Leadership'].entries()) {
    build = changePowerset(data, build, { pool: place }, pool);
  }
  build = changePowerset(data, build, 'epic', 'Epic.Brute_Soul_Mastery');
  for (let pick = 0; pick < build.picks.length; pick++) {
    const option = availablePowers(data, build, pick).find(({ problem }) => problem === null);
    const taken = option === undefined ? undefined : takePower(data, build, pick, option.power);
    if (taken?.ok) build = taken.value;
  }
  for (let i = 0; i < SLOTS; i++) {
    const added = addSlot(data, build, { list: 'picks', index: i % build.picks.length });
    if (added.ok) build = added.value;
  }
  return fillSlots(data, build);
}

/** The pieces of the first set a power accepts, common inventions where one of them may not repeat. */
function fillSlots(data: GameData, start: Build): Build {
  let build = start;
  for (const [index, entry] of start.picks.entries()) {
    if (entry === null) continue;
    const { sets, inventions } = acceptedEnhancements(data, entry.power);
    const pieces = sets[0]?.sets[0]?.pieces ?? [];
    for (const [slot] of entry.slots.entries()) {
      for (const piece of [pieces[slot], ...inventions]) {
        const slotted = piece === undefined ? undefined : defaultSlotted(data, piece.uid);
        if (slotted === undefined) continue;
        const result = setEnhancement(data, build, { list: 'picks', index, slot }, slotted);
        if (!result.ok) continue;
        build = result.value;
        break;
      }
    }
  }
  return build;
}

/** Powers and enhancements of a build, for the table. */
export function sizeOf(build: Build): { readonly powers: number; readonly enhancements: number } {
  const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
  return {
    powers: build.picks.filter((entry) => entry !== null).length,
    enhancements: entries.flatMap(({ slots }) => slots).filter(({ enhancement }) => enhancement !== null)
      .length,
  };
}
