import type { AdminCommands } from './admin-commands.ts';
import type { Config } from './platform/config/load-config.ts';

/**
 * What other packages may use of the server: the command line starts it, runs
 * commands on its data, and shows its configuration. What needs routes, modules
 * or a database is loaded when it is called: a command that computes a build
 * would wait longer for those than for its answer.
 */
export type { AdminCommands } from './admin-commands.ts';
export type { DoctorCheck, DoctorReport, OpenTrainingHistory } from './commands.ts';
export { exportGameData, type GameDataExport } from './export-command.ts';
export type { DataStatus, ImportResult } from './import-commands.ts';
export { findRunningServer, type InstalledData, openBuildNames, openGameData } from './installed-data.ts';
export { readCharacterFile } from './modules/tabletop/character-document.ts';
export { readShippedSheetRules } from './modules/tabletop/sheet-rules.ts';
export { OpenAiWriter } from './modules/training/generation/openai-writer.ts';
export {
  type Config,
  type EffectiveSetting,
  type LoadConfigOptions,
  loadConfig,
} from './platform/config/load-config.ts';
export { VARIABLES, type Variable } from './platform/config/variables.ts';
export { writeAtomically } from './platform/data-dir/atomic-file.ts';
export type { LocalServer } from './platform/data-dir/local-access.ts';
export { acquireLock } from './platform/data-dir/lock.ts';
export { projectRoot } from './platform/project-root.ts';
export type { JobProgress } from './platform/queue/job-types.ts';
export type { Role, RunningServer } from './server.ts';
export { stopOnSignal } from './stop-on-signal.ts';
export type { RunningWorker } from './worker.ts';

type Commands = typeof import('./commands.ts');
type ImportCommands = typeof import('./import-commands.ts');

const commands = () => import('./commands.ts');
const importCommands = () => import('./import-commands.ts');

export const startServer: typeof import('./server.ts').startServer = async (...given) =>
  (await import('./server.ts')).startServer(...given);

export const startWorking: typeof import('./worker.ts').startWorking = async (...given) =>
  (await import('./worker.ts')).startWorking(...given);

export const doctorReport: Commands['doctorReport'] = async (config) =>
  (await commands()).doctorReport(config);

export const migrateDatabase: Commands['migrateDatabase'] = async (config) =>
  (await commands()).migrateDatabase(config);

export const openTrainingHistory: Commands['openTrainingHistory'] = async (config) =>
  (await commands()).openTrainingHistory(config);

export const runCompendiumImport: Commands['runCompendiumImport'] = async (...given) =>
  (await commands()).runCompendiumImport(...given);

export const searchCompendium: Commands['searchCompendium'] = async (...given) =>
  (await commands()).searchCompendium(...given);

export const listData: ImportCommands['listData'] = async (...given) =>
  (await importCommands()).listData(...given);

export const listImportLog: ImportCommands['listImportLog'] = async (...given) =>
  (await importCommands()).listImportLog(...given);

export const runImport: ImportCommands['runImport'] = async (...given) =>
  (await importCommands()).runImport(...given);

export const resumeImport: ImportCommands['resumeImport'] = async (...given) =>
  (await importCommands()).resumeImport(...given);

export const rollBack: ImportCommands['rollBack'] = async (...given) =>
  (await importCommands()).rollBack(...given);

export async function administer<T>(config: Config, work: (own: AdminCommands) => Promise<T>): Promise<T> {
  return (await import('./admin-commands.ts')).administer(config, work);
}
