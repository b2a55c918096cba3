import { GuildError } from '@guildhall/kernel';
import { Explainer } from '../explain/explain-stat.ts';
import { type ExplainNode, type Explanation, explainNode, sumOf } from '../explain/explanation.ts';
import { numberText, percentText } from '../explain/number-text.ts';
import { scaledNodes } from '../explain/ratio-nodes.ts';
import { knownName, nearNames } from '../explain/stat-name.ts';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ChainOptions } from './chain.ts';
import { withBuffs } from './chain-states.ts';
import { type ChainRun, runChain } from './run-chain.ts';

/** A run, and the explanations of its build with each set of buffs on. */
interface Explained {
  readonly run: ChainRun;
  readonly under: (mask: number) => Explainer;
}

/** Uses of one power that began while the same buffs were on. */
interface Uses {
  readonly member: number;
  readonly mask: number;
  readonly count: number;
}

/** How one number of a chain is taken apart. */
interface ChainForm {
  readonly name: string;
  readonly label: string;
  readonly steps: (explained: Explained) => ExplainNode[];
}

const FORMS: readonly ChainForm[] = [
  { name: 'dps', label: 'Damage a second, when everything hits', steps: (own) => damageSteps(own, false) },
  { name: 'expectedDps', label: 'Damage a second', steps: (own) => damageSteps(own, true) },
  { name: 'endurance.spentPerSecond', label: 'Endurance spent a second', steps: spentSteps },
  { name: 'endurance.recoveredPerSecond', label: 'Endurance recovered a second', steps: recoveredSteps },
  {
    name: 'endurance.netPerSecond',
    label: 'Endurance a second',
    steps: (own) => [
      group('Recovered, toggles paid', recoveredSteps(own)),
      group('Spent by the chain', scaledNodes(spentSteps(own), -1)),
    ],
  },
];

/** Numbers of a chain that `explainChain` takes apart; each is the path of one in `ChainResult`. */
export const CHAIN_NUMBERS: readonly string[] = FORMS.map(({ name }) => name);

/**
 * Where a number of an attack chain comes from: by power, then by the buffs that
 * were on as it was used, then as `explainStat` takes that use apart. The same fight
 * as `simulateChain`; the leaves add up to its number.
 * @throws GuildError STAT_UNKNOWN for a number that a chain does not have, CHAIN_INVALID
 */
export function explainChain(
  data: GameData,
  build: Build,
  stat: string,
  options: ChainOptions = {},
): Explanation {
  const form = FORMS.find(({ name }) => name === knownName(CHAIN_NUMBERS, stat));
  if (form === undefined) throw unknownNumber(stat);
  const { priority: _, order: __, seconds: ___, ...compute } = options;
  const run = runChain(data, build, options);
  const explainers = new Map<number, Explainer>();
  const under = (mask: number): Explainer => {
    const known = explainers.get(mask);
    if (known !== undefined) return known;
    const made = new Explainer(data, withBuffs(build, run.members, mask), compute);
    explainers.set(mask, made);
    return made;
  };
  const children = form.steps({ run, under });
  const value = sumOf(children);
  return {
    ...explainNode(form.label, 'total', value, { children }),
    stat: form.name,
    unit: 'points_per_second',
  };
}

function unknownNumber(stat: string): GuildError {
  const near = nearNames(CHAIN_NUMBERS, stat);
  const suggestions = near.length > 0 ? near : CHAIN_NUMBERS;
  const message = `A chain has no number called ${stat}; it has ${suggestions.join(', ')}.`;
  return new GuildError('STAT_UNKNOWN', message, { stat, suggestions: [...suggestions] });
}

function group(label: string, children: readonly ExplainNode[]): ExplainNode {
  return explainNode(label, 'total', sumOf(children), { children });
}

function usesOf({ fight, members }: ChainRun): Uses[] {
  const uses = new Map<string, Uses>();
  fight.timeline.forEach(({ path }, at) => {
    const member = members.findIndex((one) => one.path === path);
    const mask = fight.masks[at] ?? 0;
    const key = `${member} ${mask}`;
    uses.set(key, { member, mask, count: (uses.get(key)?.count ?? 0) + 1 });
  });
  return [...uses.values()];
}

/** `with Build Up, Hasten`; nothing when no buff is on. */
function buffText({ members }: ChainRun, mask: number): string {
  const names = members.filter(({ bit }) => (mask & bit) !== 0).map(({ name }) => name);
  return names.length === 0 ? 'without buffs' : `with ${names.join(', ')}`;
}

/** A node for each power that was used, with one for each set of buffs; `stepsOf` says what its uses give a second. */
function byPower(run: ChainRun, stepsOf: (uses: Uses) => ExplainNode[]): ExplainNode[] {
  const all = usesOf(run);
  return run.members.flatMap(({ id, name, path }, member) => {
    const children = all
      .filter((uses) => uses.member === member)
      .map((uses) => {
        const steps = stepsOf(uses);
        const formula = `${numberText(uses.count)} uses in ${numberText(run.seconds)} s`;
        return explainNode(buffText(run, uses.mask), 'total', sumOf(steps), { formula, children: steps });
      })
      .filter(({ value }) => value !== 0);
    return children.length === 0
      ? []
      : [explainNode(name, 'power', sumOf(children), { source: id, path, children })];
  });
}

function damageSteps({ run, under }: Explained, weighed: boolean): ExplainNode[] {
  return byPower(run, ({ member, mask, count }) => {
    const { damage, hitChance } = run.states.of(mask);
    const rate = count / run.seconds;
    const steps = scaledNodes(under(mask).explain(`${run.members[member]?.path}:damage`).children, rate);
    const misses = 1 - (hitChance[member] ?? 0);
    if (!weighed || misses === 0) return steps;
    const missed = explainNode('Misses', 'formula', -(damage[member] ?? 0) * rate * misses, {
      formula: `${percentText(misses)} of ${numberText((damage[member] ?? 0) * rate)}`,
    });
    return [...steps, missed];
  });
}

function spentSteps({ run, under }: Explained): ExplainNode[] {
  return byPower(run, ({ member, mask, count }) =>
    scaledNodes(under(mask).explain(`${run.members[member]?.path}:endurance`).children, count / run.seconds),
  );
}

function recoveredSteps({ run, under }: Explained): ExplainNode[] {
  return [...run.fight.secondsWith].map(([mask, seconds]) => {
    const children = scaledNodes(under(mask).explain('enduranceNet').children, seconds / run.seconds);
    const formula = `${numberText(seconds)} of ${numberText(run.seconds)} s`;
    return explainNode(buffText(run, mask), 'total', sumOf(children), { formula, children });
  });
}
