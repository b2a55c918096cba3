import { belongsTo } from '../model/belongs-to.ts';
import type { Build, PowerEntry, SlottedEnhancement } from '../model/build.ts';
import type { DataVersion, GameData } from '../model/game-data.ts';
import { listedUid } from '../model/listed-uid.ts';
import type { Power } from '../model/power.ts';
import { acceptsPiece } from './accepted-enhancements.ts';
import { areCounterparts, isAccolade } from './accolade-pairs.ts';
import {
  type ChosenSet,
  chosenSets,
  type PickSituation,
  pickProblem,
  setsExclude,
} from './available-powers.ts';
import { exclusiveKeys, pieceProblem } from './can-slot.ts';
import { type RuleProblem, ruleError, ruleWarning } from './problem.ts';
import { ownedPowers, sameName } from './requirement.ts';
import { chosenPools, MAX_POOLS, pickLevel } from './schedule.ts';
import { isAddedSlot, slotLimit } from './slot-budget.ts';

/** What a server may allow beyond the usual rules. */
export interface RuleOptions {
  /** Slots that may be added over all powers, where that is not what the data say. */
  readonly maxSlots?: number;
}

/**
 * Everything in a build that the rules of the game do not allow, each with its
 * path. Names that the data does not know are not judged: they are listed in
 * `BuildResult.unknown`. heroes-rules §17, §20.
 */
export function validateBuild(data: GameData, build: Build, options: RuleOptions = {}): RuleProblem[] {
  const check = new BuildCheck(data, build, options);
  check.powersets();
  check.picks();
  for (const list of ['picks', 'granted'] as const) {
    for (let i = 0; i < build[list].length; i++) {
      const entry = build[list][i];
      if (entry) check.slots(entry, `${list}[${i}]`);
    }
  }
  check.budget();
  check.toggles();
  check.accolades();
  return check.problems;
}

/** Files of other programs name their version without our id. */
function isForeign(made: Build['dataVersion'], { id, name }: DataVersion): boolean {
  if (made === null || made.name === name) return false;
  return made.id === '' || made.id !== id;
}

/** No version of the game has moved a power by more levels than this. */
const LEVELS_MOVED = 10;

const SAME_IN_ALL_VERSIONS: ReadonlySet<string> = new Set(['wrong_class', 'wrong_powerset', 'not_pickable']);

class BuildCheck {
  readonly problems: RuleProblem[] = [];
  readonly #data: GameData;
  readonly #build: Build;
  readonly #maxSlots: number | undefined;
  /** Made with other data than these. */
  readonly #foreign: boolean;
  /** First path of what may be in a build once. */
  readonly #once = new Map<string, string>();
  /** Pieces of sets in the power at hand. */
  readonly #inPower: string[] = [];

  constructor(data: GameData, build: Build, { maxSlots }: RuleOptions) {
    this.#data = data;
    this.#build = build;
    this.#maxSlots = maxSlots;
    this.#foreign = isForeign(build.dataVersion, data.version);
  }

  powersets(): void {
    const { primary, secondary, epic } = this.#build;
    const pools = chosenPools(this.#build);
    if (pools.length > MAX_POOLS) {
      this.#add(
        'too_many_pools',
        'pools',
        `A build has at most ${MAX_POOLS} power pools, this one ${pools.length}.`,
      );
    }
    const chosen = [primary, secondary, ...pools, epic].filter((id) => id !== '');
    this.#archetypeSets();
    for (let i = 0; i < chosen.length; i++) {
      const set = this.#data.powerset(chosen[i] ?? '');
      if (set === undefined) continue;
      for (const other of chosen.slice(i + 1)) {
        if (setsExclude(this.#data, set, other)) {
          const otherName = this.#data.powerset(other)?.name ?? other;
          this.#add('powerset_excluded', 'powersets', `${set.name} and ${otherName} exclude each other.`);
        }
      }
    }
  }

  /** Each set is of the kind its place asks for, and open to the archetype. heroes-rules §20. */
  #archetypeSets(): void {
    const { archetype, primary, secondary, pools, epic } = this.#build;
    const places = [
      { path: 'primary', id: primary, kind: 'primary' },
      { path: 'secondary', id: secondary, kind: 'secondary' },
      ...pools.map((id, i) => ({ path: `pools[${i}]`, id, kind: 'pool' })),
      { path: 'epic', id: epic, kind: 'epic' },
    ];
    const seen = new Set<string>();
    for (const { path, id, kind } of places) {
      const set = id === '' ? undefined : this.#data.powerset(id);
      if (set === undefined) continue;
      if (set.kind !== kind) this.#add('wrong_powerset', path, `${set.name} is no ${kind} powerset.`);
      else if (!belongsTo(set, archetype))
        this.#add('wrong_class', path, `${set.name} is not open to this archetype.`);
      else if (seen.has(set.id)) this.#add('powerset_excluded', path, `${set.name} is chosen twice.`);
      seen.add(set.id);
    }
  }

  picks(): void {
    const most = this.#data.rules.pickLevels.length;
    const sets = chosenSets(this.#data, this.#build);
    const seen = new Map<string, number>();
    const owned = new Set(ownedPowers(this.#build, 0));
    for (let i = 0; i < this.#build.picks.length; i++) {
      const entry = this.#build.picks[i];
      if (!entry) continue;
      this.#pickPlace(entry, i, most);
      const name = entry.power.toLowerCase();
      const first = seen.get(name);
      if (first === undefined) seen.set(name, i);
      else this.#add('power_taken', `picks[${i}]`, `${entry.power} is taken already as pick ${first + 1}.`);
      const power = this.#data.power(entry.power);
      if (power !== undefined) this.#pick(power, sets, this.#situation(entry, i, owned));
      owned.add(name);
    }
  }

  #pickPlace(entry: PowerEntry, index: number, most: number): void {
    const path = `picks[${index}]`;
    const level = pickLevel(this.#data.rules, index);
    if (level === undefined) this.#add('pick_index', path, `A build has ${most} picks.`);
    else if (entry.level !== level) {
      this.#add('pick_level', path, `This pick is made at level ${level}; the build says ${entry.level}.`);
    }
  }

  #situation(entry: PowerEntry, index: number, owned: ReadonlySet<string>): PickSituation {
    const level = pickLevel(this.#data.rules, index) ?? entry.level;
    return { build: this.#build, index, level, path: `picks[${index}]`, owned };
  }

  #pick(power: Power, sets: readonly ChosenSet[], situation: PickSituation): void {
    const chosen = sets.find(({ set }) => sameName(set.id, power.powerset));
    const problem =
      chosen === undefined
        ? ruleError('wrong_powerset', situation.path, `${power.name} is not of a chosen powerset.`)
        : pickProblem(power, chosen.kind, situation);
    if (problem === null) return;
    const farOff = problem.code === 'level_too_low' && power.level - situation.level > LEVELS_MOVED;
    this.problems.push(farOff ? problem : this.#judged(problem));
  }

  /**
   * Other versions of the game have other levels and prerequisites: a build made
   * for one is not wrong here. Archetypes and powersets are the same in all.
   */
  #judged(problem: RuleProblem): RuleProblem {
    if (!this.#foreign || SAME_IN_ALL_VERSIONS.has(problem.code)) return problem;
    return { ...problem, severity: 'warning' };
  }

  slots(entry: PowerEntry, path: string): void {
    const power = this.#data.power(entry.power);
    const limit = slotLimit(power?.maxSlots ?? Number.POSITIVE_INFINITY);
    this.#inPower.length = 0;
    if (entry.slots.length > limit) {
      this.#add('power_full', path, `This power has ${entry.slots.length} slots; ${limit} are possible.`);
    }
    for (let i = 0; i < entry.slots.length; i++) {
      const slot = entry.slots[i];
      if (slot === undefined) continue;
      if (isAddedSlot(slot, i) && slot.level < entry.level) {
        this.#add(
          'slot_level',
          `${path}.slots[${i}]`,
          `The slot is of level ${slot.level}, before the power is owned at ${entry.level}.`,
        );
      }
      if (slot.enhancement !== null) this.#piece(slot.enhancement, power, `${path}.slots[${i}]`);
    }
  }

  #piece(slotted: SlottedEnhancement, power: Power | undefined, path: string): void {
    const piece = this.#data.enhancement(slotted.uid);
    if (piece === undefined) return;
    if (power !== undefined && !acceptsPiece(this.#data, power, piece)) {
      // Newer versions of the game accept more; a build made with one is not wrong.
      const problem = ruleError('not_accepted', path, `${power.name} does not accept ${piece.name}.`);
      this.problems.push(this.#judged(problem));
    }
    if (piece.kind === 'set' && this.#isTwice(listedUid(piece))) {
      this.#add('piece_twice_in_power', path, `${piece.name} is in this power already and counts once.`);
      return;
    }
    const problem = pieceProblem(piece, slotted, path);
    if (problem !== null) this.problems.push(this.#judged(problem));
    for (const key of exclusiveKeys(piece)) {
      const first = this.#once.get(key);
      if (first === undefined) this.#once.set(key, path);
      else if (key.startsWith('unique ')) {
        this.#add(
          'unique_twice',
          path,
          `${piece.name} may be slotted once in a build; it is in ${first} too.`,
        );
        return;
      } else {
        this.#add('pieces_exclude', path, `${piece.name} excludes the piece in ${first}.`);
        return;
      }
    }
  }

  /** Whether a piece of a set is in an earlier slot of the power, crafted or attuned. */
  #isTwice(uid: string): boolean {
    if (this.#inPower.includes(uid)) return true;
    this.#inPower.push(uid);
    return false;
  }

  /** Slots by level: no more up to any level than were granted by then. heroes-rules §20. */
  budget(): void {
    const { slotsByLevel } = this.#data.rules;
    const maxSlots = this.#maxSlots ?? this.#data.rules.maxSlots;
    const placed: number[] = [];
    let total = 0;
    for (const entry of [...this.#build.picks, ...this.#build.granted]) {
      entry?.slots.forEach((slot, i) => {
        if (!isAddedSlot(slot, i)) return;
        total++;
        placed[slot.level] = (placed[slot.level] ?? 0) + 1;
      });
    }
    if (total > maxSlots) {
      this.#add('no_slots_left', 'slots', `${total} slots are placed; a build has ${maxSlots}.`);
    }
    // A server with a budget of its own grants its slots in its own way.
    if (this.#maxSlots !== undefined) return;
    let granted = 0;
    let used = 0;
    for (let level = 1; level <= slotsByLevel.length; level++) {
      granted += slotsByLevel[level - 1] ?? 0;
      used += placed[level] ?? 0;
      if (used <= granted) continue;
      // Builds planned in another order than they level up are common and playable after a respec.
      this.problems.push(
        ruleWarning(
          'slot_level',
          'slots',
          `${used} slots are placed by level ${level}; ${granted} are granted by then.`,
        ),
      );
      return;
    }
  }

  /** Toggles of one group switch each other off; only one of them can count. */
  toggles(): void {
    const on = new Map<string, string>();
    const told = new Set<string>();
    for (const entry of [...this.#build.picks, ...this.#build.granted]) {
      if (!entry?.include) continue;
      const power = this.#data.power(entry.power);
      if (power?.type !== 'toggle') continue;
      for (const group of power.exclusionGroups) {
        const other = on.get(group);
        if (other === undefined) on.set(group, power.name);
        else if (!told.has(`${power.name} ${other}`)) {
          told.add(`${power.name} ${other}`);
          this.problems.push(
            ruleWarning('toggles_exclude', 'powers', `${power.name} and ${other} cannot be on together.`),
          );
        }
      }
    }
  }

  /** Heroes and villains have the same accolades under two names; a character has one of the two. heroes-rules §19. */
  accolades(): void {
    const before: string[] = [];
    for (const [i, { power, include }] of this.#build.granted.entries()) {
      if (!include || !isAccolade(power)) continue;
      const other = before.find((id) => areCounterparts(id, power));
      before.push(power);
      if (other === undefined) continue;
      const message = `${this.#nameOf(power)} is ${this.#nameOf(other)} of the other side; a character has one of the two.`;
      this.problems.push(ruleWarning('power_excluded', `granted[${i}]`, message));
    }
  }

  #nameOf(power: string): string {
    return this.#data.power(power)?.name ?? power;
  }

  #add(...[code, path, message]: Parameters<typeof ruleError>): void {
    this.problems.push(ruleError(code, path, message));
  }
}
