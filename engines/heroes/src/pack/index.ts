export { type BuildSlice, decodeBuildSlice, encodeBuildSlice, namesInBuild } from './build-slice.ts';
export type { CraftingData } from './crafting.ts';
export { type CommonData, createGameData, decodeSlice, joinTables, type PackSlice } from './decode.ts';
export { type EncodedPack, type EncodeOptions, encodePack } from './encode.ts';
export type { PackCounts, PackFile, PackManifest } from './manifest.ts';
export { requiredSlices, slicesForBuild } from './required-slices.ts';
