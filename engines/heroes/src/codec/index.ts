export {
  type CityOfData,
  type CityOfDataOptions,
  CityOfDataReader,
} from './city-of-data/read-city-of-data.ts';
export {
  type CityOfDataMapping,
  type CityOfDataNames,
  cityOfDataToGameData,
} from './city-of-data/to-game-data.ts';
export { readGameJson, writeGameJson } from './game-json/game-json.ts';
export { type ImportReport, reportOn } from './map/import-report.ts';
export { type GameDataOptions, toGameData } from './map/to-game-data.ts';
export { readEnhancementDatabase, writeEnhancementDatabase } from './mids/enhancement-database.ts';
export { exportMidsFile, importMidsFile, MAX_EXPORT_BYTES } from './mids/json-export.ts';
export { readMainDatabase, writeMainDatabase } from './mids/main-database.ts';
export { type MidsDatabase, type ReadProgress, readMidsDatabase } from './mids/mids-database.ts';
export type { MidsCounts, MidsFile, MidsFileKind } from './mids/mids-file.ts';
export { readModifierFile, writeModifierFile } from './mids/modifier-tables.ts';
export { readRecipeDatabase, readSalvageDatabase } from './mids/recipe-database.ts';
export { kindOfName, MAX_MIDS_BYTES, readMidsFile, recogniseMidsFile } from './mids/recognise.ts';
export { type MidsVerification, verifyMidsFile } from './mids/verify.ts';
export type { RejectedRecord } from './rejected-record.ts';
