import type { DataVersion } from '../model/game-data.ts';

/** One content-addressed file of a pack: `<hash>.json`, hash = SHA-256 (hex) of its UTF-8 text. */
export interface PackFile {
  readonly hash: string;
  /** Size of the JSON text in bytes, uncompressed. */
  readonly bytes: number;
}

export interface PackCounts {
  readonly archetypes: number;
  readonly powersets: number;
  readonly powers: number;
  readonly effects: number;
  readonly enhancements: number;
  readonly enhancementSets: number;
  readonly tables: number;
}

/**
 * Table of contents of a pack. A client loads `common` and the slices that
 * `requiredSlices` names for its archetype; everything else is on demand.
 * Slice names: `common` (archetypes, rules, enhancements, sets, bonus powers,
 * index of powersets), one per playable class id (own powersets, epics and
 * tables), `pools` (pools and inherents), `incarnate`, `extra` (the
 * rest), and `recipes` (with salvage) where the source has them; no planning needs those.
 */
export interface PackManifest {
  readonly format: 1;
  readonly version: DataVersion;
  readonly counts: PackCounts;
  readonly slices: Readonly<Record<string, PackFile>>;
}
