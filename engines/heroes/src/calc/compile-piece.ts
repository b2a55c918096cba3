import type { Effect } from '../model/effect.ts';
import type { Enhancement, EnhancementSet, Schedule } from '../model/enhancement.ts';
import { listedUid } from '../model/listed-uid.ts';
import { type CompileSetting, EffectCollector } from './compile-effects.ts';
import type { BonusPower, CompiledEffects, CompiledPiece, CompiledSet } from './compiled.ts';
import { aspectIndexes } from './stat-layout.ts';

const SCHEDULES: readonly Schedule[] = ['A', 'B', 'C', 'D'];

/** Compiles a piece: what it strengthens, its place in its set, and what it does itself. */
export function compilePiece(
  piece: Enhancement,
  set: { readonly compiled: CompiledSet; readonly source: EnhancementSet } | undefined,
  setting: CompileSetting,
): CompiledPiece {
  const rows = piece.boosts.flatMap((boost) =>
    aspectIndexes(boost.aspect, boost.mez).map((aspect) => ({ aspect, boost })),
  );
  const position = set?.source.pieces.indexOf(listedUid(piece)) ?? -1;
  const own = ownEffects(piece, set?.source, setting);
  return {
    ...own,
    acts: [own, own.always].some(({ strengths, others }) => strengths.length + others.length > 0),
    piece,
    aspects: Int16Array.from(rows, ({ aspect }) => aspect),
    schedules: Uint8Array.from(rows, ({ boost }) => SCHEDULES.indexOf(boost.schedule)),
    multipliers: Float64Array.from(rows, ({ boost }) => boost.multiplier),
    limits: Uint8Array.from(rows, ({ boost }) =>
      boost.only === undefined ? 0 : boost.only === 'buff' ? 1 : 2,
    ),
    limited: rows.some(({ boost }) => boost.only !== undefined),
    set: position >= 0 && set !== undefined ? set.compiled : null,
    bit: position >= 0 ? 1 << position : 0,
  };
}

/** Effects of a piece that last longer are procs of an always-on power: they need that power to work. */
const LONGEST_GLOBAL = 60;

/** Whether an effect works from the moment the piece is slotted, be the power on or off. heroes-rules §17. */
function isGlobal(piece: Enhancement, effect: Effect): boolean {
  return piece.isProc !== true && effect.ppm === undefined && effect.duration < LONGEST_GLOBAL;
}

/**
 * Effects that come with the piece itself; nothing strengthens them
 * (heroes-rules §8). Where the set lists what this piece grants, the piece's own
 * grant is the same one and counts there. What a piece does to "all" it does to
 * the targets of an attack.
 */
function ownEffects(
  piece: Enhancement,
  set: EnhancementSet | undefined,
  setting: CompileSetting,
): Pick<CompiledPiece, keyof CompiledEffects | 'always'> {
  const grantedBySet = set?.pieceBonuses[listedUid(piece)] !== undefined;
  const effects = piece.effects
    .filter(({ attribute }) => !(grantedBySet && attribute === 'grant_power'))
    .map((effect) => (effect.buffable ? { ...effect, buffable: false } : effect));
  const compiled = (global: boolean): CompiledEffects =>
    new EffectCollector(setting)
      .add({
        id: piece.uid,
        effects: effects.filter((effect) => isGlobal(piece, effect) === global),
        reaches: ['self'],
        hasStacks: false,
        shielded: true,
        absorbs: false,
      })
      .finish();
  return { ...compiled(false), always: compiled(true) };
}

/**
 * Compiles a set for one mode. `bonus` gives the bonus power of a name.
 * Bonuses need two pieces or more of the set in one power; what a single piece
 * brings is listed apart. heroes-rules §17.
 */
export function compileSet(
  set: EnhancementSet,
  pieces: readonly Enhancement[],
  mode: 'pve' | 'pvp',
  bonus: (id: string) => BonusPower,
): CompiledSet {
  return {
    uid: set.uid,
    levelMin: set.levelMin,
    bonuses: set.bonuses
      .filter(({ pvMode }) => pvMode === 'any' || pvMode === mode)
      .map(({ pieces: needed, powers }) => ({ pieces: needed, powers: powers.map(bonus) }))
      .toSorted((a, b) => a.pieces - b.pieces),
    pieceBonuses: Object.entries(set.pieceBonuses).map(([uid, powers]) => ({
      bit: 1 << set.pieces.indexOf(uid),
      powers: powers.map(bonus),
    })),
    ignoresExemplar: neverLosesBonuses(set, pieces),
  };
}

/**
 * Purple, PvP, archetype and winter sets keep their bonuses at any level.
 * They are told apart by what only they have: superior pieces, bonuses for PvP,
 * or no crafted pieces at all. heroes-rules §17.
 */
function neverLosesBonuses(set: EnhancementSet, pieces: readonly Enhancement[]): boolean {
  if (set.bonuses.some(({ pvMode }) => pvMode === 'pvp')) return true;
  return pieces.length > 0 && pieces.every((piece) => piece.superior === true || piece.attuned === true);
}
