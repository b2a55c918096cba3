/** What two versions or sources of game data say about each other, power by power. */

/** Fields of an effect that a comparison looks at. */
export type EffectField =
  | 'kind'
  | 'aspect'
  | 'target'
  | 'pvMode'
  | 'resistible'
  | 'buffable'
  | 'stacks'
  | 'table'
  | 'scale'
  | 'magnitude'
  | 'duration'
  | 'chance'
  | 'ticks'
  | 'delay'
  | 'conditions';

export interface FieldChange {
  readonly field: string;
  readonly older: unknown;
  readonly newer: unknown;
}

/** An effect of one side beside the effect of the other that fits it best. */
export type EffectChange =
  | { readonly change: 'added' | 'removed'; readonly effect: string }
  | { readonly change: 'changed'; readonly effect: string; readonly fields: readonly FieldChange[] };

export interface PowerComparison {
  readonly id: string;
  readonly name: string;
  readonly status: 'same' | 'changed' | 'added' | 'removed' | 'effects_unknown';
  /** Numbers and lists of the power itself. */
  readonly fields: readonly FieldChange[];
  readonly effects: readonly EffectChange[];
}

export interface GameDataComparison {
  readonly older: string;
  readonly newer: string;
  readonly counts: {
    readonly powers: {
      readonly older: number;
      readonly newer: number;
      readonly both: number;
      readonly same: number;
      readonly changed: number;
      readonly added: number;
      readonly removed: number;
      /** One side has no effects for it. */
      readonly effectsUnknown: number;
    };
    readonly effects: {
      /** Pairs that say the same in every field. */
      readonly same: number;
      readonly changed: number;
      readonly added: number;
      readonly removed: number;
    };
  };
  /** Share of paired effects that agree, by field. */
  readonly agreement: Readonly<Record<EffectField, number>>;
  /** Every power that is not the same, in the order of the newer data. */
  readonly powers: readonly PowerComparison[];
}
