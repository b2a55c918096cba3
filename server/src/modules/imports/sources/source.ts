import type { DataVersion, FullGameData } from '@guildhall/heroes';
import type { RejectedRecord } from '@guildhall/heroes/codec';
import type { Layer } from '@guildhall/heroes/layers';

/** One source as it was read: a layer of game data and what it could not use. */
export interface ReadSource {
  readonly layer: Layer;
  /** The data when the source is complete by itself; null for one that only adds to those below it. */
  readonly whole: FullGameData | null;
  /** Files it was read from. */
  readonly files: DataVersion['sources'];
  readonly rejected: readonly RejectedRecord[];
}

/** Told while a source is read; amounts are bytes or files. */
export type OnProgress = (stage: string, done?: number, total?: number) => void;
