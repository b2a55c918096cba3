import type { Scenario } from '../model.ts';
import { INTERACTIONS, SCENARIO_KINDS } from '../vocabulary.ts';
import type { LintProblem } from './lint-problem.ts';

/** Share of attacks among scenarios with a truth: about half, so that no habit wins. */
const ATTACKS = [0.4, 0.6] as const;
/** Below so many scenarios balance says nothing. */
const SMALLEST = 10;

function problem(code: LintProblem['code'], path: string, message: string, suggestion: string): LintProblem {
  return { path, code, severity: code === 'duplicate_id' ? 'error' : 'warning', message, suggestion };
}

/** What is wrong with scenarios taken together: ids that collide, one-sidedness, kinds that are missing. */
export function lintCollection(scenarios: readonly Scenario[]): LintProblem[] {
  const problems: LintProblem[] = [];
  const seen = new Set<string>();
  for (const { id, version } of scenarios) {
    const key = `${id}@${version}`;
    if (seen.has(key))
      problems.push(
        problem('duplicate_id', key, `Two scenarios are ${key}.`, 'Give one another id or version.'),
      );
    seen.add(key);
  }
  if (scenarios.length < SMALLEST) return problems;
  for (const interaction of [null, ...INTERACTIONS]) {
    const judged = scenarios.filter(
      (scenario) =>
        scenario.truth !== 'n/a' && (interaction === null || scenario.interaction === interaction),
    );
    const attacks = judged.filter(({ truth }) => truth === 'phish').length;
    if (judged.length < 2) continue;
    const share = attacks / judged.length;
    if (share < ATTACKS[0] || share > ATTACKS[1]) {
      problems.push(
        problem(
          'balance',
          interaction ?? 'all',
          `${attacks} of ${judged.length} scenarios are attacks.`,
          'Keep it near half.',
        ),
      );
    }
  }
  for (const kind of SCENARIO_KINDS) {
    if (!scenarios.some((scenario) => scenario.kind === kind))
      problems.push(problem('balance', kind, `No scenario is of kind ${kind}.`, 'Add one.'));
  }
  return problems;
}
