import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import {
  GENERATED_INTERACTIONS,
  type GenerationRequest,
  INTERACTIONS,
  parseScenario,
  SCENARIO_KINDS,
  type Scenario,
  scenarioJson,
  TECHNIQUES,
  writeFromTemplates,
} from '@guildhall/training/scenario';
import { Command, InvalidArgumentError, Option } from 'commander';
import { note, printJson, printLine } from '../output.ts';
import { scenarioFiles } from '../training-files.ts';

const SEEDS = 2 ** 32;

interface GenerateFlags {
  readonly kind: GenerationRequest['kind'];
  readonly interaction: GenerationRequest['interaction'];
  readonly truth: GenerationRequest['truth'];
  readonly technique?: string;
  readonly topic?: string;
  readonly seed?: number;
  readonly llm?: true;
  readonly json?: true;
}

/** `guildhall training generate`: a new scenario as JSON, from templates or a language model. */
export function trainingGenerate(): Command {
  return new Command('generate')
    .description('write a new scenario: a variation of a shipped one, or by a language model')
    .addOption(new Option('--kind <kind>', 'what it comes by').choices(SCENARIO_KINDS).default('email'))
    .addOption(
      new Option('--interaction <name>', `what is asked (of ${INTERACTIONS.length}, three can be written)`)
        .choices(GENERATED_INTERACTIONS)
        .default('classify'),
    )
    .addOption(new Option('--truth <class>', 'what it is').choices(['phish', 'legit']).default('phish'))
    .addOption(new Option('--technique <id>', 'technique to practise').choices(Object.keys(TECHNIQUES)))
    .addOption(
      new Option('--seed <n>', 'the same seed varies in the same way').argParser(seedOf).conflicts('llm'),
    )
    .option('--llm', 'ask the language model at LLM_BASE_URL instead of varying a template')
    .option('--topic <words>', 'where it plays; for the language model')
    .option('--json', 'print it on one line')
    .addHelpText(
      'after',
      `
Without --llm no network is used. What a language model wrote is refused unless it passes
the lint, carries the origin "generated", and rates nobody before play has calibrated it.

Examples:
  guildhall training generate --kind bec --interaction action --seed 7 > scenario.json
  guildhall training generate --truth legit --json
  LLM_BASE_URL=https://llm.example.org/v1 guildhall training generate --llm --topic "a hospital"`,
    )
    .action(async ({ seed, llm, json, ...wanted }: GenerateFlags) => {
      const request: GenerationRequest = { ...wanted, language: 'en' };
      const templates = await shippedScenarios();
      const scenario = llm
        ? await askModel(request, templates)
        : writeFromTemplates(templates, request, seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
      if (json) printJson(scenarioJson(scenario));
      else printLine(JSON.stringify(scenarioJson(scenario), null, 2));
    });
}

async function shippedScenarios(): Promise<Scenario[]> {
  // Loaded here: the other training commands need no server, which takes long to load.
  const { projectRoot } = await import('@guildhall/server');
  const files = await scenarioFiles([join(projectRoot(), 'data', 'training', 'scenarios')]);
  return Promise.all(files.map(async (file) => parseScenario(await readFile(file, 'utf8'))));
}

async function askModel(request: GenerationRequest, templates: readonly Scenario[]): Promise<Scenario> {
  const { loadConfig, OpenAiWriter } = await import('@guildhall/server');
  const { llmBaseUrl, llmApiKey, llmModel } = loadConfig({ env: process.env, cwd: process.cwd() });
  if (llmBaseUrl === null)
    throw new GuildError(
      'CONFIG_INVALID',
      'No language model is configured: set LLM_BASE_URL, or leave --llm out.',
    );
  note(`Asking ${llmModel} at ${new URL(llmBaseUrl).host}`);
  const writer = new OpenAiWriter({
    settings: { baseUrl: llmBaseUrl, apiKey: llmApiKey, model: llmModel },
    newId: () => crypto.randomUUID(),
    templates: async () => templates,
  });
  return writer.write(request);
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed < SEEDS) return seed;
  throw new InvalidArgumentError('It is a whole number from 0 to 4294967295.');
}
