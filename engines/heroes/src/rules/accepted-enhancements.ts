import type { Enhancement, EnhancementSet, SetType } from '../model/enhancement.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';

/** What a power accepts, grouped as a picker shows it. */
export interface AcceptedEnhancements {
  readonly common: readonly Enhancement[];
  readonly inventions: readonly Enhancement[];
  /** Hamidon, Hydra, Titan and D-Sync pieces. */
  readonly special: readonly Enhancement[];
  readonly sets: readonly {
    readonly type: SetType;
    readonly sets: readonly { readonly set: EnhancementSet; readonly pieces: readonly Enhancement[] }[];
  }[];
}

const NOTHING: AcceptedEnhancements = { common: [], inventions: [], special: [], sets: [] };

/** Whether a power accepts a piece: set pieces by the type of their set, others by class. heroes-rules §20. */
export function acceptsPiece(data: GameData, power: Power, piece: Enhancement): boolean {
  if (power.maxSlots === 0) return false;
  if (piece.kind !== 'set') return piece.classes.some((id) => power.acceptsClasses.includes(id));
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
  return set !== undefined && power.acceptsSetTypes.includes(set.type);
}

const ANSWERS = new WeakMap<GameData, Map<string, AcceptedEnhancements>>();

/** Everything that can be slotted in a power; nothing when the data does not know it. */
export function acceptedEnhancements(data: GameData, powerId: string): AcceptedEnhancements {
  let answers = ANSWERS.get(data);
  if (answers === undefined) {
    answers = new Map();
    ANSWERS.set(data, answers);
  }
  let answer = answers.get(powerId);
  if (answer === undefined) {
    const power = data.power(powerId);
    answer = power === undefined || power.maxSlots === 0 ? NOTHING : collect(data, power);
    answers.set(powerId, answer);
  }
  return answer;
}

function collect(data: GameData, power: Power): AcceptedEnhancements {
  const single = data.enhancements.filter(
    (piece) => piece.kind !== 'set' && acceptsPiece(data, power, piece),
  );
  return {
    common: single.filter(({ kind }) => kind === 'common'),
    inventions: single.filter(({ kind }) => kind === 'invention'),
    special: single.filter(({ kind }) => kind === 'special'),
    sets: data.setTypes
      .filter(({ id }) => power.acceptsSetTypes.includes(id))
      .map((type) => ({
        type,
        sets: data.enhancementSets
          .filter((set) => set.type === type.id)
          .map((set) => ({ set, pieces: set.pieces.flatMap((uid) => data.enhancement(uid) ?? []) })),
      })),
  };
}
