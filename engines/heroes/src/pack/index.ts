export type { PackCounts, PackFile, PackManifest } from './manifest.ts';
