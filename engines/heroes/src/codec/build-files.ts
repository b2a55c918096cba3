export {
  BUILD_FORMATS,
  type BuildContext,
  type BuildFormat,
  type ReadableFormat,
  type ReadBuild,
} from './build/build-format.ts';
export { MAX_BUILD_BYTES } from './build/limits.ts';
export type { BuildLoss } from './build/losses.ts';
export { readBuild } from './build/read-build.ts';
export { type WrittenBuild, writeBuild } from './build/write-build.ts';
export type { BrotliPort } from './chunk/compression.ts';
export { LINK_PATH } from './link/share-link.ts';
export {
  createNameRegistry,
  type NameKind,
  type NameRegistry,
  type NumberTable,
  nameLine,
  parseNames,
} from './names/name-registry.ts';
export type { RenamedNames } from './names/renamed-names.ts';
export { writePopmenu } from './popmenu/write-popmenu.ts';
