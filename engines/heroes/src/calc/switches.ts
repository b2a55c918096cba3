import type { Build } from '../model/build.ts';
import type { Condition, Effect } from '../model/effect.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { calculate } from './calculation.ts';
import type { BuildState } from './conditions.ts';
import type { EntryState } from './entry-state.ts';
import { statesAskedFor } from './special-states.ts';
import { createdEntity } from './summoned.ts';
import { switchOfKey } from './switch-names.ts';

/** Something about the character, its target or the fight that a user may set. */
export interface SwitchInfo {
  /** What the option takes: a state, a power in lower case, an event, or the name of a slider. */
  readonly name: string;
  readonly kind: 'boolean' | 'number';
  /** Where its value goes: the option of that name, or the stacks of the entry at `path`. */
  readonly option: 'switches' | 'suppression' | 'stacks';
  /** Value while nobody sets it: what the build itself stands for, the same as Mids shows. */
  readonly default: boolean | number;
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Entry whose slider it is. */
  readonly path?: string;
  /** Of the switches of one group at most one is on. */
  readonly group?: string;
  /** Full names of the powers of the build it changes. */
  readonly powers: readonly string[];
}

type Draft = Omit<SwitchInfo, 'powers'> & { readonly powers: Set<string> };

/**
 * Every switch and slider that changes something in this build, with what it is
 * set to by itself. heroes-rules §5.
 */
export function switchesFor(data: GameData, build: Build, options: ComputeOptions = {}): SwitchInfo[] {
  const { switches: _own, suppression: _events, ...rest } = options;
  const { entries, around } = calculate(data, build, rest, () => undefined);
  const list = new SwitchList(around.state, entries);
  for (const entry of entries) {
    if (entry.compiled !== null) list.addPower(entry, effectsWithin(entry.compiled.power, data));
  }
  return list.finish();
}

/** Effects of a power and of what it creates. */
function effectsWithin(power: Power, data: GameData): readonly Effect[] {
  const created = power.effects.flatMap(({ attribute, ref }) =>
    attribute === 'create_entity' && ref !== undefined
      ? (createdEntity(data, ref)?.powers ?? []).flatMap(({ effects }) => effects)
      : [],
  );
  return [...power.effects, ...created];
}

class SwitchList {
  readonly #drafts = new Map<string, Draft>();
  readonly #state: BuildState;
  /** Powers of the build, whose own marks answer for them. */
  readonly #owned: ReadonlySet<string>;

  constructor(state: BuildState, entries: readonly EntryState[]) {
    this.#state = state;
    this.#owned = new Set(entries.map(({ name }) => name));
  }

  addPower({ compiled, entry, path }: EntryState, effects: readonly Effect[]): void {
    const slider = compiled?.power.stacks;
    if (slider !== undefined) {
      const { min, max, start } = slider;
      const name = slider.name === '' ? 'Stacks' : slider.name;
      const value = Math.min(max, Math.max(min, start));
      this.#add(entry.power, { name, kind: 'number', option: 'stacks', default: value, min, max, path });
    }
    for (const { conditions = [], suppressedBy = [] } of effects) {
      for (const condition of conditions) this.#addCondition(entry.power, condition);
      for (const name of suppressedBy) {
        this.#add(entry.power, { name, kind: 'boolean', option: 'suppression', default: false });
      }
    }
  }

  finish(): SwitchInfo[] {
    return [...this.#drafts.values()].map((draft) => ({ ...draft, powers: [...draft.powers] }));
  }

  #addCondition(power: string, condition: Condition): void {
    if (condition.type === 'special') {
      for (const { name, group } of statesAskedFor(condition.name)) {
        this.#add(power, {
          name,
          kind: 'boolean',
          option: 'switches',
          default: this.#state.holds(name),
          ...(group !== undefined && { group }),
        });
      }
      return;
    }
    const name = condition.type === 'expression' ? condition.text : switchOfKey(condition.key);
    if (name === undefined || this.#owned.has(name)) return;
    this.#add(power, { name, kind: 'boolean', option: 'switches', default: false });
  }

  #add(power: string, draft: Omit<Draft, 'powers'>): void {
    const key = `${draft.option} ${draft.name} ${draft.path ?? ''}`;
    const known = this.#drafts.get(key);
    if (known === undefined) this.#drafts.set(key, { ...draft, powers: new Set([power]) });
    else known.powers.add(power);
  }
}
