export * from './model/attribute.ts';
export { belongsTo } from './model/belongs-to.ts';
export * from './model/build.ts';
export * from './model/effect.ts';
export * from './model/enhancement.ts';
export * from './model/game-data.ts';
export { type GameDataParts, indexGameData } from './model/index-game-data.ts';
export * from './model/power.ts';
export * from './model/totals.ts';
