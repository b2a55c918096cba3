/**
 * What other packages may use of the server: the command line starts it, runs
 * commands on its data, and shows its configuration.
 */
export {
  type DoctorCheck,
  type DoctorReport,
  doctorReport,
  findRunningServer,
  type InstalledData,
  migrateDatabase,
  openGameData,
  runImport,
} from './commands.ts';
export type { ImportOutcome, ImportProgress } from './modules/heroes/index.ts';
export {
  type Config,
  type EffectiveSetting,
  type LoadConfigOptions,
  loadConfig,
} from './platform/config/load-config.ts';
export { VARIABLES, type Variable } from './platform/config/variables.ts';
export type { LocalServer } from './platform/data-dir/local-access.ts';
export { projectRoot } from './platform/project-root.ts';
export { type RunningServer, startServer, stopOnSignal } from './server.ts';
