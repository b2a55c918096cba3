import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GuildError } from '@guildhall/kernel';
import {
  assumedDifficulty,
  lintCollection,
  lintScenario,
  parseScenario,
  type Scenario,
} from '@guildhall/training/scenario';

/** Where the scenarios that are shipped are kept, one a file, and their manifest. */
export const TRAINING_FOLDER = fileURLToPath(new URL('../../data/training/', import.meta.url));

const ANCHORS = 20;

/** What `data/training/manifest.json` holds. */
export interface TrainingManifest {
  readonly format: 'guildhall-training-starter';
  readonly version: 1;
  /** Hash of the files: another one means other scenarios. */
  readonly id: string;
  readonly scenarios: readonly (Pick<Scenario, 'id' | 'version' | 'kind' | 'interaction' | 'truth'> & {
    readonly file: string;
    readonly sha256: string;
    /** Its difficulty stays as annotated for good and holds the scale in place. */
    readonly anchor?: true;
  })[];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Ten attacks and ten legitimate ones, from the easiest to the hardest in even steps. */
function anchorsOf(scenarios: readonly Scenario[]): ReadonlySet<string> {
  const ids = (['phish', 'legit'] as const).flatMap((truth) => {
    const ordered = scenarios
      .filter((scenario) => scenario.truth === truth)
      .map((scenario) => ({ id: scenario.id, level: assumedDifficulty(scenario).level }))
      .toSorted((a, b) => a.level - b.level || a.id.localeCompare(b.id));
    const step = (ordered.length - 1) / (ANCHORS / 2 - 1);
    return Array.from({ length: ANCHORS / 2 }, (_, i) => ordered[Math.round(i * step)]?.id ?? '');
  });
  return new Set(ids);
}

/**
 * Reads and lints the scenarios and lists them.
 * @throws GuildError SCENARIO_INVALID naming the file that cannot be shipped.
 */
export function makeTrainingStarter(folder = TRAINING_FOLDER): {
  readonly manifest: TrainingManifest;
  readonly scenarios: readonly Scenario[];
} {
  const files = readdirSync(join(folder, 'scenarios')).toSorted();
  const read = files.map((name) => {
    const text = readFileSync(join(folder, 'scenarios', name), 'utf8');
    const scenario = parseScenario(text);
    const [problem] = lintScenario(scenario);
    if (problem !== undefined) throw refused(name, `${problem.path}: ${problem.message}`);
    if (`${scenario.id}.json` !== name) throw refused(name, `the file has to be called ${scenario.id}.json`);
    return { name, text, scenario };
  });
  const scenarios = read.map(({ scenario }) => scenario);
  const [problem] = lintCollection(scenarios);
  if (problem !== undefined) throw refused(problem.path, problem.message);
  const anchors = anchorsOf(scenarios);
  const rows = read.map(({ name, text, scenario: { id, version, kind, interaction, truth } }) => ({
    file: `scenarios/${name}`,
    id,
    version,
    kind,
    interaction,
    truth,
    sha256: sha256(text),
    ...(anchors.has(id) ? { anchor: true as const } : {}),
  }));
  const id = sha256(rows.map((row) => row.sha256).join('\n')).slice(0, 32);
  return {
    manifest: { format: 'guildhall-training-starter', version: 1, id, scenarios: rows },
    scenarios,
  };
}

function refused(file: string, message: string): GuildError {
  return new GuildError('SCENARIO_INVALID', `${file}: ${message}`, { file });
}
