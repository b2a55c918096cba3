import { type FieldProblem, GuildError, isGuildError } from '@guildhall/kernel';
import { JSON_LIMITS } from '../json/json-reader.ts';
import { readScenarioJson } from '../json/read-scenario.ts';
import { lintScenario } from '../lint/lint-scenario.ts';
import type { Scenario } from '../model.ts';
import type { GenerationRequest } from './generation-request.ts';

function refused(message: string, fields: readonly FieldProblem[] = [], cause?: unknown): GuildError {
  return new GuildError('SCENARIO_REFUSED', message, { fields }, cause);
}

/** The JSON object inside an answer, which models like to wrap in words and fences. */
function jsonOf(answer: string): Record<string, unknown> {
  if (answer.length > JSON_LIMITS.document) {
    throw refused(`The answer has ${answer.length} characters; at most ${JSON_LIMITS.document} are read.`);
  }
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch (error) {
    throw refused(`The answer holds no JSON: ${(error as Error).message}`, [], error);
  }
  throw refused('The answer holds no JSON object.');
}

/**
 * A scenario from what a language model answered. Nothing of it is trusted: id,
 * version, origin and review are ours, it has to be what was asked for, to read as a
 * scenario and to pass the lint. It is marked `generated` and reviewed by nobody.
 *
 * @throws GuildError SCENARIO_REFUSED naming what is wrong with it.
 */
export function readGenerated(
  answer: string,
  {
    id,
    model,
    request,
  }: { readonly id: string; readonly model: string; readonly request: GenerationRequest },
): Scenario {
  const value = jsonOf(answer);
  let scenario: Scenario;
  try {
    scenario = readScenarioJson({
      ...value,
      format: undefined,
      id,
      version: 1,
      brandPolicy: 'fictional',
      slots: [],
      html: undefined,
      inbox: [],
      dialogue: undefined,
      reviewedBy: '',
      provenance: { origin: 'generated', note: model.slice(0, 200) },
    });
  } catch (error) {
    if (!isGuildError(error)) throw error;
    throw refused(`The answer is no scenario: ${error.message}`, error.details.fields, error);
  }
  for (const key of ['kind', 'interaction', 'truth', 'language'] as const) {
    if (scenario[key] !== request[key]) {
      const message = `${key} is "${scenario[key]}"; "${request[key]}" was asked for.`;
      throw refused(message, [{ path: key, code: 'other', message }]);
    }
  }
  const problems = lintScenario(scenario).filter(({ code }) => code !== 'review_missing');
  const [first] = problems;
  if (first !== undefined) throw refused(`The answer does not pass the lint: ${first.message}`, problems);
  return scenario;
}
