import type { DataVersion, FullGameData } from '../model/game-data.ts';
import type { GameDataParts } from '../model/index-game-data.ts';

/** Where a layer comes from; `guildhall` is our own exported JSON. */
export type LayerKind = 'mids' | 'city-of-data' | 'guildhall';

/** All lists of a database. */
export type LayerParts = GameDataParts & Pick<FullGameData, 'recipes' | 'salvage'>;

/** One source of game data among several. A part it does not have is simply absent. */
export interface Layer {
  /** Unique among the layers, e.g. `Mids 2021`; provenance names it. */
  readonly name: string;
  readonly kind: LayerKind;
  readonly data: Partial<LayerParts>;
  /**
   * Powers (lower-case full names) whose effects this source does not have, with the
   * reason: the effects of a lower layer stay.
   */
  readonly withoutEffects?: ReadonlyMap<string, string>;
}

/** Which lists of records a provenance covers. */
export type RecordKind =
  | 'archetype'
  | 'powerset'
  | 'power'
  | 'entity'
  | 'enhancement'
  | 'enhancement_set'
  | 'recipe'
  | 'salvage'
  | 'tables';

/** What a record of the layered data is made of; layers are named lowest first. */
export interface RecordProvenance {
  readonly layers: readonly string[];
  /** Powers: the layer whose effects count. */
  readonly effects?: string;
  /** Why a higher layer did not supply the effects. */
  readonly note?: string;
}

export interface Provenance {
  /** Lowest precedence first. */
  readonly layers: readonly {
    readonly name: string;
    readonly kind: LayerKind;
    readonly version: DataVersion | null;
    /** Records that only this layer has, and records it shares with others. */
    readonly records: number;
  }[];
  /** By kind, then lower-case id (class id for tables). */
  readonly records: Readonly<Record<RecordKind, ReadonlyMap<string, RecordProvenance>>>;
}

/** Two layers state different values for one field of a record. */
export interface LayerConflict {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly kept: { readonly layer: string; readonly value: unknown };
  readonly dropped: { readonly layer: string; readonly value: unknown };
}
