export type { ImportReport } from './map/import-report.ts';
export { type GameDataOptions, toGameData } from './map/to-game-data.ts';
export { type BuildNameLookup, buildNameLookup } from './mbd/name-lookup.ts';
export { MAX_BUILD_BYTES, readMbd } from './mbd/read-mbd.ts';
export { writeMbd } from './mbd/write-mbd.ts';
export { readEnhancementDatabase, writeEnhancementDatabase } from './mids/enhancement-database.ts';
export { readMainDatabase, writeMainDatabase } from './mids/main-database.ts';
export { type MidsDatabase, type ReadProgress, readMidsDatabase } from './mids/mids-database.ts';
export { readModifierFile, writeModifierFile } from './mids/modifier-tables.ts';
