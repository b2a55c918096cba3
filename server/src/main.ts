/**
 * What other packages may use of the server: the command line starts it, runs
 * commands on its data, and shows its configuration.
 */
export { type AdminCommands, administer } from './admin-commands.ts';
export {
  type DoctorCheck,
  type DoctorReport,
  doctorReport,
  findRunningServer,
  type InstalledData,
  migrateDatabase,
  type OpenTrainingHistory,
  openBuildNames,
  openGameData,
  openTrainingHistory,
  runCompendiumImport,
  searchCompendium,
} from './commands.ts';
export { exportGameData, type GameDataExport } from './export-command.ts';
export {
  type DataStatus,
  type ImportResult,
  listData,
  resumeImport,
  rollBack,
  runImport,
} from './import-commands.ts';
export { readShippedSheetRules } from './modules/tabletop/index.ts';
export { OpenAiWriter } from './modules/training/generation/openai-writer.ts';
export {
  type Config,
  type EffectiveSetting,
  type LoadConfigOptions,
  loadConfig,
} from './platform/config/load-config.ts';
export { VARIABLES, type Variable } from './platform/config/variables.ts';
export type { LocalServer } from './platform/data-dir/local-access.ts';
export { projectRoot } from './platform/project-root.ts';
export type { JobProgress } from './platform/queue/job-types.ts';
export { type Role, type RunningServer, startServer, stopOnSignal } from './server.ts';
export { type RunningWorker, startWorking } from './worker.ts';
