import { GuildError } from '@guildhall/kernel';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { detailForms } from './effect-forms.ts';
import { type ExplainNode, type ExplainUnit, type Explanation, explainNode } from './explanation.ts';
import type { NamedForm } from './power-form.ts';
import { POWER_FORMS } from './power-forms.ts';
import { knownName, namedPower, nearNames } from './stat-name.ts';
import { cappedSteps, TOTAL_NAMES, totalForm } from './total-forms.ts';
import { Trace, type TracedEntry } from './trace.ts';

/** A number of a build that can be explained. */
export interface StatName {
  /** What {@link explainStat} takes, e.g. `defense.melee`, `Brute_Melee.Super_Strength.Jab:recharge`. */
  readonly stat: string;
  readonly label: string;
  readonly value: number;
  readonly unit: ExplainUnit;
}

/** Numbers that every power has. */
const POWER_NUMBERS: readonly string[] = POWER_FORMS.map(({ name }) => name);

/** Answers one question after another about the same build; it is computed once. */
export class Explainer {
  readonly #trace: Trace;
  readonly #detailed: boolean;
  #entries: readonly TracedEntry[] | undefined;

  constructor(data: GameData, build: Build, options: ComputeOptions = {}) {
    this.#trace = new Trace(data, build, options);
    this.#detailed = options.effects === true;
  }

  /**
   * Where a number comes from. Totals go by their path (`defense.melee`,
   * `hitPoints`), numbers of a power by `POWER:NUMBER` where POWER is its place,
   * full name or name (`Jab:damage`, `picks[0]:recharge`). Effects and pets go by
   * their place in `PowerResult`: `Jab:effects[0].value`, `Jab:effects[0].duration`,
   * `Fire Imps:pets[0].powers[1].damage`. Case, blanks and underscores do not matter.
   * @throws GuildError STAT_UNKNOWN with what is near.
   */
  explain(asked: string): Explanation {
    const colon = asked.lastIndexOf(':');
    return colon < 0 ? this.#total(asked) : this.#power(asked.slice(0, colon), asked.slice(colon + 1));
  }

  /**
   * Every number of this build that can be asked for; those of powers only where
   * they are not 0, those of effects and pets with the option `effects`.
   */
  stats(): StatName[] {
    const { totals } = this.#trace.calculation;
    const ofBuild = TOTAL_NAMES.flatMap((stat) => {
      const form = totalForm(stat);
      return form === undefined
        ? []
        : [{ stat, label: form.label, value: form.stat(totals)?.value ?? 0, unit: form.unit }];
    });
    const ofPowers = this.#known().flatMap((entry) => {
      const result = this.#detailed ? this.#trace.detailed(entry) : entry.power.result();
      return this.#numbersOf(entry).flatMap(({ name, ...form }) => {
        const value = form.value(result);
        if (value === 0) return [];
        const label = `${entry.compiled.power.name}, ${form.label}`;
        return [{ stat: `${this.#nameOf(entry)}:${name}`, label, value, unit: form.unit }];
      });
    });
    return [...ofBuild, ...ofPowers];
  }

  #numbersOf(entry: TracedEntry): readonly NamedForm[] {
    return this.#detailed ? [...POWER_FORMS, ...detailForms(this.#trace, entry)] : POWER_FORMS;
  }

  #known(): readonly TracedEntry[] {
    this.#entries ??= this.#trace.entries();
    return this.#entries;
  }

  /** The full name of the power; its place when a power before it is the same. */
  #nameOf({ compiled: { power }, resolved }: TracedEntry): string {
    const first = this.#known().find(({ compiled }) => compiled.power.id === power.id);
    return first?.resolved === resolved ? power.id : resolved.path;
  }

  #total(asked: string): Explanation {
    const stat = knownName(TOTAL_NAMES, asked);
    const form = stat === undefined ? undefined : totalForm(stat);
    if (stat === undefined || form === undefined) throw unknownStat(asked, nearNames(TOTAL_NAMES, asked));
    const value = form.stat(this.#trace.calculation.totals)?.value ?? 0;
    return root({ stat, label: form.label, value, unit: form.unit }, cappedSteps(this.#trace, form));
  }

  #power(power: string, number: string): Explanation {
    const known = this.#known();
    const names = known.map(({ resolved: { path }, compiled }) => {
      return { path, id: compiled.power.id, name: compiled.power.name };
    });
    const entry = known[namedPower(names, power)];
    if (entry === undefined) throw this.#unknownPower(power, number);
    const form = this.#formOf(entry, number);
    if (form === undefined) {
      const near = nearNames(POWER_NUMBERS, number).map((one) => `${power}:${one}`);
      throw unknownStat(`${power}:${number}`, near);
    }
    const result = POWER_FORMS.includes(form) ? entry.power.result() : this.#trace.detailed(entry);
    const value = form.value(result);
    const label = `${entry.compiled.power.name}, ${form.label}`;
    const steps = form.steps(this.#trace, entry);
    return root({ stat: `${this.#nameOf(entry)}:${form.name}`, label, value, unit: form.unit }, steps);
  }

  #formOf(entry: TracedEntry, number: string): NamedForm | undefined {
    const name = knownName(POWER_NUMBERS, number);
    if (name !== undefined) return POWER_FORMS.find((form) => form.name === name);
    const details = detailForms(this.#trace, entry);
    const names = details.map((form) => form.name);
    const detail = knownName(names, number) ?? knownName(names, `${number}.value`);
    return details.find((form) => form.name === detail);
  }

  #unknownPower(power: string, number: string): GuildError {
    const names = this.#known().map(({ compiled }) => compiled.power.name);
    const near = nearNames(names, power).map((name) => `${name}:${number}`);
    return unknownStat(`${power}:${number}`, near, `The build has no power ${power}.`);
  }
}

function root({ stat, label, value, unit }: StatName, children: readonly ExplainNode[]): Explanation {
  return { ...explainNode(label, 'total', value, { children }), stat, unit };
}

function unknownStat(asked: string, near: readonly string[], reason?: string): GuildError {
  const meant = near[0] === undefined ? '' : ` Did you mean ${near.join(' or ')}?`;
  return new GuildError('STAT_UNKNOWN', `${reason ?? `There is no number called ${asked}.`}${meant}`, {
    stat: asked,
    suggestions: [...near],
  });
}

/**
 * Where one number of a build comes from: a tree whose leaves add up to it. The
 * same calculation as `computeBuild`, watched. See {@link Explainer.explain}.
 * @throws GuildError STAT_UNKNOWN
 */
export function explainStat(
  data: GameData,
  build: Build,
  stat: string,
  options: ComputeOptions = {},
): Explanation {
  return new Explainer(data, build, options).explain(stat);
}
