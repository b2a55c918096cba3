import { type GenerationRequest, type Scenario, writeFromTemplates } from '@guildhall/training/scenario';
import type { Random } from '../../../platform/ports.ts';
import type { ScenarioWriter } from './scenario-writer.ts';

const SEEDS = 2 ** 32;

/** Variations of the scenarios that come with Guildhall: other names, amounts and domains, no network. */
export class TemplateWriter implements ScenarioWriter {
  readonly name = 'templates';
  readonly #templates: () => Promise<readonly Scenario[]>;
  readonly #random: Random;

  constructor(parts: { templates: () => Promise<readonly Scenario[]>; random: Random }) {
    this.#templates = parts.templates;
    this.#random = parts.random;
  }

  async write(request: GenerationRequest): Promise<Scenario> {
    return writeFromTemplates(await this.#templates(), request, Math.floor(this.#random() * SEEDS));
  }
}
