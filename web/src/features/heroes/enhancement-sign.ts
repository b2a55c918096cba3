import type { Enhancement, EnhancementAspect, GameData, Slot, SlottedEnhancement } from '@guildhall/heroes';
import { lastPart } from './format.ts';

/** Three letters where a piece does one thing, one letter each where it does several. */
const ASPECT_CODES: Readonly<Record<EnhancementAspect, readonly [one: string, many: string]>> = {
  accuracy: ['Acc', 'A'],
  damage: ['Dmg', 'D'],
  defense: ['Def', 'F'],
  endurance_discount: ['End', 'E'],
  endurance: ['Mod', 'N'],
  fly_speed: ['Fly', 'V'],
  heal: ['Hea', 'H'],
  hit_points: ['HP', 'P'],
  interrupt_time: ['Int', 'I'],
  jump_height: ['Jmp', 'J'],
  jump_speed: ['Jmp', 'J'],
  mez: ['Mez', 'M'],
  range: ['Rng', 'G'],
  recharge_time: ['Rch', 'R'],
  recovery: ['Rec', 'N'],
  regeneration: ['Reg', 'H'],
  resistance: ['Res', 'S'],
  run_speed: ['Run', 'V'],
  to_hit: ['Hit', 'T'],
  slow: ['Slo', 'W'],
  absorb: ['Abs', 'B'],
};

/** How a piece is drawn in a slot. */
export interface EnhancementSign {
  readonly code: string;
  readonly shape: 'origin' | 'invention' | 'set' | 'special' | 'unknown';
  /** Carries a proc or a global bonus. */
  readonly extra: boolean;
}

export function codeOf({
  boosts,
  effects,
  isProc,
}: Pick<Enhancement, 'boosts' | 'effects' | 'isProc'>): string {
  const aspects = [...new Set(boosts.map(({ aspect }) => aspect))];
  const [first] = aspects;
  if (first === undefined) return isProc === true || effects.length > 0 ? 'Prc' : '?';
  const letters = [...new Set(aspects.map((aspect) => ASPECT_CODES[aspect][1]))];
  return letters.length === 1 ? ASPECT_CODES[first][0] : letters.slice(0, 4).join('');
}

const SHAPES = { common: 'origin', invention: 'invention', set: 'set', special: 'special' } as const;

export function signOfEnhancement(piece: Enhancement | undefined, bringsBonus: boolean): EnhancementSign {
  if (piece === undefined) return { code: '?', shape: 'unknown', extra: false };
  return {
    code: codeOf(piece),
    shape: SHAPES[piece.kind],
    extra: piece.isProc === true || piece.effects.length > 0 || bringsBonus,
  };
}

/** Whether the piece alone brings a bonus (Luck of the Gambler and the like). */
export function bringsBonus(data: GameData, piece: Enhancement | undefined): boolean {
  const set = piece?.set === undefined ? undefined : data.enhancementSet(piece.set);
  return piece !== undefined && (set?.pieceBonuses[piece.uid]?.length ?? 0) > 0;
}

/** Full name: `Luck of the Gambler: Defense/Endurance`, `Invention: Accuracy`. */
export function enhancementName(data: GameData, slotted: SlottedEnhancement): string {
  const piece = data.enhancement(slotted.uid);
  if (piece === undefined) return slotted.longName ?? lastPart(slotted.uid);
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
  return set === undefined ? piece.name : `${set.name}: ${piece.name}`;
}

/** `50+5`, `attuned`, `SO+1`; empty when the piece has no level of its own. */
export function levelText(data: GameData, slotted: SlottedEnhancement): string {
  const relative =
    slotted.relativeLevel === 0
      ? ''
      : `${slotted.relativeLevel > 0 ? '+' : '\u2212'}${Math.abs(slotted.relativeLevel)}`;
  if (slotted.grade !== 'none') return `${slotted.grade}${relative}`;
  if (data.enhancement(slotted.uid)?.attuned === true) return 'attuned';
  return slotted.level > 0 ? `${slotted.level}${relative}` : relative;
}

/** A run of neighbouring slots that belong together under one bracket. */
export interface SlotRun {
  readonly from: number;
  readonly length: number;
  /** Level of a piece without set, short name of the set otherwise. */
  readonly label: string;
  /** Name of the set, when the run is one. */
  readonly set: string | null;
}

/** `Luck of the Gambler` → `LotG`, `Hecatomb` → `Heca`: the way players write sets. */
export function acronym(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  if (words.length < 2) return name.slice(0, 4);
  return words
    .map((word) => (/^(of|the|and|in|to|a)$/i.test(word) ? word.charAt(0).toLowerCase() : word.charAt(0)))
    .join('');
}

/** Brackets under a row of slots: neighbours of one set share one, other pieces show their level. */
export function slotRuns(data: GameData, slots: readonly Slot[]): readonly SlotRun[] {
  const runs: SlotRun[] = [];
  slots.forEach(({ enhancement }, at) => {
    if (enhancement === null) return;
    const piece = data.enhancement(enhancement.uid);
    const set = piece?.set === undefined ? undefined : data.enhancementSet(piece.set);
    const last = runs.at(-1);
    if (set !== undefined && last !== undefined && last.set === set.name && last.from + last.length === at) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
      return;
    }
    const label = set === undefined ? levelText(data, enhancement) : acronym(set.name);
    runs.push({ from: at, length: 1, label, set: set?.name ?? null });
  });
  return runs;
}
