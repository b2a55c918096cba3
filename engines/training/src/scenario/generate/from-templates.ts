import { GuildError } from '@guildhall/kernel';
import type { Scenario } from '../model.ts';
import type { GenerationRequest } from './generation-request.ts';
import { varyScenario } from './vary-scenario.ts';

/**
 * A scenario of ours that shows a language model the form of what is wanted.
 *
 * @throws GuildError SCENARIO_REFUSED when none has that interaction and class.
 */
export function exampleFor(
  templates: readonly Scenario[],
  { interaction, truth }: Pick<GenerationRequest, 'interaction' | 'truth'>,
): Scenario {
  const found = templates.find(
    (template) => template.interaction === interaction && template.truth === truth,
  );
  if (found === undefined) {
    throw new GuildError('SCENARIO_REFUSED', `No shipped scenario shows how "${interaction}" looks.`);
  }
  return found;
}

/**
 * A variation of a template that fits the request as well as any does: class and
 * interaction have to, then technique and kind decide.
 *
 * @param seed chooses among equally good templates and their new words.
 * @throws GuildError SCENARIO_REFUSED when no template fits.
 */
export function writeFromTemplates(
  templates: readonly Scenario[],
  request: GenerationRequest,
  seed: number,
): Scenario {
  const fits = templates.filter(
    ({ truth, interaction, language, slots }) =>
      truth === request.truth &&
      interaction === request.interaction &&
      language === request.language &&
      slots.length > 0,
  );
  const merit = ({ kind, techniques }: Scenario): number =>
    (kind === request.kind ? 2 : 0) +
    (request.technique !== undefined && techniques.includes(request.technique) ? 1 : 0);
  const best = Math.max(...fits.map(merit));
  const pool = fits.filter((template) => merit(template) === best);
  const template = pool[(seed >>> 0) % Math.max(1, pool.length)];
  if (template === undefined) {
    throw new GuildError(
      'SCENARIO_REFUSED',
      `No template is a ${request.truth} scenario for "${request.interaction}" in ${request.language}.`,
    );
  }
  return varyScenario(template, seed);
}
