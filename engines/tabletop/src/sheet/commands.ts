import type { EffectRecord } from './effect-types.ts';

/** Damage of one type. */
export interface DamageAmount {
  readonly amount: number;
  readonly type: string;
}

/**
 * What happens to a character in play. Dice that a command needs are in `rolls`,
 * in the order they are thrown; the engine throws none itself.
 */
export type CharacterCommand =
  | {
      readonly type: 'use-feature';
      /** Id of an effect or resource, or slug of a feature: `rage`. */
      readonly feature: string;
      readonly options?: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'end-effect'; readonly effect: string }
  /** An effect somebody else put on the character: Bless of the cleric. */
  | { readonly type: 'apply-effect'; readonly effect: string; readonly by?: string }
  | { readonly type: 'short-rest'; readonly spend: readonly string[]; readonly rolls: readonly number[] }
  | { readonly type: 'long-rest'; readonly fed?: boolean }
  | { readonly type: 'dawn' }
  | {
      readonly type: 'damage';
      readonly parts: readonly DamageAmount[];
      readonly critical?: boolean;
      /** Roll of the concentration save, when one is due. */
      readonly rolls?: readonly number[];
    }
  | { readonly type: 'heal'; readonly amount: number }
  | { readonly type: 'temporary-hit-points'; readonly amount: number; readonly replace?: boolean }
  | {
      readonly type: 'cast';
      readonly spell: string;
      readonly class?: string;
      /** Level of the slot; the spell's own when absent. */
      readonly slot?: number;
      readonly pact?: boolean;
      readonly ritual?: boolean;
    }
  | { readonly type: 'end-concentration' }
  | { readonly type: 'prepare'; readonly class: string; readonly spells: readonly string[] }
  | { readonly type: 'spend'; readonly resource: string; readonly amount: number }
  | { readonly type: 'restore'; readonly resource: string; readonly amount: number }
  | { readonly type: 'spend-slot'; readonly level: number; readonly pact?: boolean }
  | { readonly type: 'restore-slot'; readonly level: number; readonly pact?: boolean }
  | { readonly type: 'equip'; readonly item: string; readonly as: 'worn' | 'main' | 'off' | null }
  | { readonly type: 'attune'; readonly item: string; readonly attuned: boolean }
  | {
      readonly type: 'add-item';
      readonly id: string;
      readonly slug?: string;
      readonly name?: string;
      readonly count?: number;
      readonly weight?: number;
      readonly magic?: number;
      readonly needsAttunement?: boolean;
      readonly effects?: readonly EffectRecord[];
    }
  /** Take over what the compendium has newer of the entries a sheet refers to, or of some of them. */
  | { readonly type: 'take-updates'; readonly references?: readonly string[] }
  | { readonly type: 'remove-item'; readonly item: string; readonly count?: number }
  | {
      readonly type: 'money';
      readonly change: Readonly<Partial<Record<'cp' | 'sp' | 'ep' | 'gp' | 'pp', number>>>;
    }
  | { readonly type: 'condition'; readonly condition: string; readonly on: boolean }
  | { readonly type: 'exhaustion'; readonly level: number }
  | {
      readonly type: 'death-save';
      /** Natural face of the d20 that counts. */
      readonly roll: number;
      /** With everything that is added; the bonus of the sheet when absent. */
      readonly total?: number;
    }
  | { readonly type: 'stabilize' }
  | { readonly type: 'revive'; readonly hitPoints: number }
  | { readonly type: 'inspiration'; readonly on: boolean }
  /** The character's turn ends; what happened since the last one decides what goes on. */
  | {
      readonly type: 'end-turn';
      readonly attacked?: boolean;
      readonly forcedSave?: boolean;
      readonly bonusAction?: boolean;
      readonly tookDamage?: boolean;
      readonly rounds?: number;
    }
  | { readonly type: 'level-up'; readonly class: string; readonly hitPoints?: number | 'fixed' }
  | { readonly type: 'undo-level' }
  | { readonly type: 'answer'; readonly slot: string; readonly picks: readonly string[] }
  | { readonly type: 'undo-answer' }
  | { readonly type: 'experience'; readonly amount: number };

/** Something the table wants to hear: what a command did, in facts. */
export interface CommandEvent {
  readonly code: string;
  /** Names and numbers of it, e.g. `{ lost: 7, resisted: 'slashing' }`. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
}
