export type { ImportReport } from './map/import-report.ts';
export { type GameDataOptions, toGameData } from './map/to-game-data.ts';
export { readEnhancementDatabase, writeEnhancementDatabase } from './mids/enhancement-database.ts';
export { readMainDatabase, writeMainDatabase } from './mids/main-database.ts';
export { type MidsDatabase, type ReadProgress, readMidsDatabase } from './mids/mids-database.ts';
export { readModifierFile, writeModifierFile } from './mids/modifier-tables.ts';
