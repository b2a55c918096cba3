import { err, ok } from '@guildhall/kernel';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power, Powerset } from '../model/power.ts';
import { areCounterparts } from './accolade-pairs.ts';
import type { EditResult } from './edit-powers.ts';
import { newEntry } from './new-entry.ts';
import { ruleError } from './problem.ts';
import { sameName } from './requirement.ts';

/** The incarnate slots that are open in the game; each holds one power. heroes-rules §19. */
const INCARNATE_SLOTS = ['Alpha', 'Judgement', 'Interface', 'Lore', 'Destiny', 'Hybrid'];

/** Powersets of the incarnate slots in their order; those the data does not have are left out. */
export function incarnateSlots(data: GameData): Powerset[] {
  return INCARNATE_SLOTS.flatMap((name) => data.powerset(`Incarnate.${name}`) ?? []);
}

/** Accolades that count for good once earned; those that are used now and then are left out. heroes-rules §19. */
export function accolades(data: GameData): Power[] {
  return data.powersets
    .filter(({ kind }) => kind === 'accolade')
    .flatMap(({ powers }) => powers.flatMap((id) => data.power(id) ?? []))
    .filter(({ inherentKind, type }) => inherentKind === 'accolade' && type === 'auto');
}

function isIn(set: Powerset, powerId: string): boolean {
  return set.powers.some((id) => sameName(id, powerId));
}

/** The incarnate power of a slot; '' when it is empty. */
export function chosenIncarnate(build: Build, slot: Powerset): string {
  return build.granted.find(({ power }) => isIn(slot, power))?.power ?? '';
}

/** Puts a power into an incarnate slot in place of what is there; '' empties it. heroes-rules §19. */
export function chooseIncarnate(data: GameData, build: Build, slot: Powerset, powerId: string): EditResult {
  const others = build.granted.filter(({ power }) => !isIn(slot, power));
  if (powerId === '') return ok({ ...build, granted: others });
  const power = data.power(powerId);
  if (power === undefined || !isIn(slot, power.id)) {
    return err(ruleError('unknown_power', 'granted', `There is no power ${powerId} for ${slot.name}.`));
  }
  return ok({ ...build, granted: [...others, newEntry(power, 50)] });
}

export function hasAccolade(build: Build, powerId: string): boolean {
  return build.granted.some(({ power }) => sameName(power, powerId));
}

/** Gives or takes an accolade; giving one takes its counterpart of the other side. heroes-rules §19. */
export function setAccolade(data: GameData, build: Build, powerId: string, earned: boolean): EditResult {
  const power = data.power(powerId);
  if (power === undefined) {
    return err(ruleError('unknown_power', 'granted', `There is no power ${powerId} in this data.`));
  }
  const kept = build.granted.filter(
    (entry) => !sameName(entry.power, power.id) && !(earned && areCounterparts(entry.power, power.id)),
  );
  return ok({ ...build, granted: earned ? [...kept, newEntry(power, 1)] : kept });
}
