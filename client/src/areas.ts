/** What is fetched behind the first view: see `late` in client.ts. */
export { characterFunctions } from './characters.ts';
export { compendiumFunctions } from './compendium.ts';
export { diceFunctions } from './dice.ts';
export { adminFunctions, identityFunctions } from './identity.ts';
export { importFunctions } from './imports.ts';
export { libraryFunctions } from './library.ts';
export { storageFunctions } from './storage.ts';
export { systemFunctions } from './system.ts';
export { trainingFunctions } from './training.ts';
