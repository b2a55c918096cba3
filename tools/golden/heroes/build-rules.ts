import {
  type Build,
  type BuildResult,
  canSlot,
  computeBuild,
  defaultSlotted,
  type Enhancement,
  type EnhancementSet,
  emptyBuild,
  type Power,
  type PowerEntry,
} from '@guildhall/heroes';
import { type Answer, type GoldenCase, num, text } from '../golden-case.ts';
import { data, packName } from './pack.ts';

/** Cases about a whole build: slotted on real powers of the pack, then computed. */

const ARCHETYPE = 'Class_Scrapper';
const USUAL_SET = 'Luck_of_the_Gambler';

function setNamed(name: string): EnhancementSet {
  const set = data().enhancementSet(name);
  if (set === undefined) throw new Error(`needs City of Data: no set ${name} in ${packName()}`);
  return set;
}

/** Powers of the pack that accept a set and add nothing themselves while switched off. */
function hostsOf(set: EnhancementSet, count: number): Power[] {
  const hosts = data()
    .powersets.flatMap(({ powers }) => powers.flatMap((id) => data().power(id) ?? []))
    .filter(
      ({ type, maxSlots, acceptsSetTypes }) =>
        type !== 'auto' && maxSlots >= 6 && acceptsSetTypes.includes(set.type),
    )
    .slice(0, count);
  if (hosts.length < count) throw new Error(`too few powers accept ${set.name}`);
  return hosts;
}

function slottedEntry(power: Power, pieces: readonly (string | null)[]): PowerEntry {
  return {
    power: power.id,
    level: 1,
    include: false,
    procs: false,
    stacks: 0,
    slots: pieces.map((uid) => ({
      level: 1,
      enhancement: uid === null ? null : (defaultSlotted(data(), uid) ?? null),
    })),
  };
}

/** A build with so many pieces of a set in each of as many powers. */
function buildWith(set: EnhancementSet, pieces: readonly number[]): Build {
  const hosts = hostsOf(set, pieces.length);
  const picks = hosts.map((power, i) => slottedEntry(power, set.pieces.slice(0, pieces[i])));
  return { ...emptyBuild(ARCHETYPE), picks };
}

function bonusNames({ setBonuses }: BuildResult, set: EnhancementSet): [string, number][] {
  const single = new Set(Object.values(set.pieceBonuses).flat());
  return setBonuses
    .filter(({ bonusPower }) => !single.has(bonusPower))
    .map(({ bonusPower, copies }) => [(bonusPower.split('.').at(-1) ?? '').toLowerCase(), copies]);
}

/** Bonuses of a number of pieces in one power. */
export function setBonuses({ inputs }: GoldenCase): Answer {
  const set = setNamed(text(inputs, 'set'));
  const result = computeBuild(data(), buildWith(set, [num(inputs, 'pieces')]));
  const { totals } = result;
  return {
    got: {
      bonusPowers: bonusNames(result, set).map(([name]) => name),
      regeneration: totals.regeneration.uncapped - 1,
      recovery: totals.recovery.uncapped - 1,
      maxHp: totals.hitPoints.uncapped / totals.hitPoints.base - 1,
      accuracy: totals.accuracy.value,
      damage: totals.damage.smashing.value,
      resSmashingLethal: totals.resistance.smashing.value,
      resFireCold: totals.resistance.fire.value,
      resEnergyNegative: totals.resistance.energy.value,
      resPsiToxic: totals.resistance.psionic.value,
      mezResist: totals.mezResistance.hold?.value ?? 0,
      globalRecharge: totals.recharge.value,
    },
    pack: packName(),
  };
}

/** Pieces spread over powers. */
export function splitSet({ inputs }: GoldenCase): Answer {
  const set = setNamed(text(inputs, 'set', USUAL_SET));
  const counts = Object.entries(inputs).flatMap(([name, value]) =>
    name.startsWith('power') && typeof value === 'number' ? [value] : [],
  );
  const result = computeBuild(data(), buildWith(set, counts));
  return { got: { bonusPowers: Object.fromEntries(bonusNames(result, set)) }, pack: packName() };
}

/** Values of a numbered family of bonus powers, e.g. `Improved Recharge Time 1..7`. */
export function bonusLadder({ rule, expected }: GoldenCase): Answer {
  const family = rule
    .replace(/\s*\d+\.\.\d+.*$/, '')
    .trim()
    .replaceAll(' ', '_');
  const got = Object.fromEntries(
    Object.keys(expected).map((step) => {
      const power = data().power(`Set_Bonus.Set_Bonus.${family}_${step}`);
      return [
        step,
        power?.effects[0] === undefined ? null : power.effects[0].scale * power.effects[0].magnitude,
      ];
    }),
  );
  return { got, pack: packName() };
}

/** Whether a full set still works when exemplared. */
export function exemplaredSet({ inputs }: GoldenCase): Answer {
  const set = setNamed(text(inputs, 'set'));
  const build = buildWith(set, [set.pieces.length]);
  const { setBonuses: earned } = computeBuild(data(), build, { level: num(inputs, 'exemplarLevel') });
  return { got: { active: earned.length > 0 }, pack: packName() };
}

/** A unique set piece that at least two powers accept. */
function someUniquePiece(): { piece: Enhancement; set: EnhancementSet } {
  for (const piece of data().enhancements) {
    if (!piece.unique || piece.kind !== 'set' || piece.set === undefined) continue;
    const set = data().enhancementSet(piece.set);
    if (set !== undefined && set.type === setNamed(USUAL_SET).type) return { piece, set };
  }
  throw new Error(`no unique piece in ${packName()}`);
}

/** Whether a piece may go into the second of two places. */
function mayRepeat(uid: string, hosts: readonly Power[]): boolean {
  const [first, second] = hosts;
  if (first === undefined) throw new Error('no power to slot');
  const picks =
    second === undefined
      ? [slottedEntry(first, [uid, null])]
      : [slottedEntry(first, [uid]), slottedEntry(second, [null])];
  const place = second === undefined ? { index: 0, slot: 1 } : { index: 1, slot: 0 };
  const slotted = defaultSlotted(data(), uid);
  if (slotted === undefined) throw new Error(`no piece ${uid}`);
  return canSlot(data(), { ...emptyBuild(ARCHETYPE), picks }, { list: 'picks', ...place }, slotted);
}

/** What may be slotted twice. */
export function uniqueness(): Answer {
  const usual = setNamed(USUAL_SET);
  const global = Object.keys(usual.pieceBonuses)[0] ?? usual.pieces[0] ?? '';
  const { piece, set } = someUniquePiece();
  return {
    got: {
      uniqueTwiceInBuild: mayRepeat(piece.uid, hostsOf(set, 2)),
      sameLotgPieceTwoPowers: mayRepeat(global, hostsOf(usual, 2)),
      sameSetPieceTwiceInOnePower: mayRepeat(global, hostsOf(usual, 1)),
    },
    pack: packName(),
  };
}
