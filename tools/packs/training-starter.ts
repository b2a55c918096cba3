import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GuildError } from '@guildhall/kernel';
import { lintCollection, lintScenario, parseScenario, type Scenario } from '@guildhall/training/scenario';

/** Where the scenarios that are shipped are kept, one a file, and their manifest. */
export const TRAINING_FOLDER = fileURLToPath(new URL('../../data/training/', import.meta.url));

/** What `data/training/manifest.json` holds. */
export interface TrainingManifest {
  readonly format: 'guildhall-training-starter';
  readonly version: 1;
  /** Hash of the files: another one means other scenarios. */
  readonly id: string;
  readonly scenarios: readonly (Pick<Scenario, 'id' | 'version' | 'kind' | 'interaction' | 'truth'> & {
    readonly file: string;
    readonly sha256: string;
  })[];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
  const rows = read.map(({ name, text, scenario: { id, version, kind, interaction, truth } }) => ({
    file: `scenarios/${name}`,
    id,
    version,
    kind,
    interaction,
    truth,
    sha256: sha256(text),
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
