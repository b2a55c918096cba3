import type { Enhancement } from '../../model/enhancement.ts';
import type { GameData } from '../../model/game-data.ts';
import type { NameRegistry } from './name-registry.ts';
import { type RenamedNames, renames } from './renamed-names.ts';

/** What is known about names; the registry is always there, game data may be. */
export interface NameSources {
  readonly registry: NameRegistry;
  readonly renamed: RenamedNames;
  /** Data of the server the build is for, as far as it is loaded. */
  readonly data?: GameData;
}

/** A name as it is to be used: known or not, and moved or not. */
export interface MatchedName {
  readonly name: string;
  readonly known: boolean;
  /** The name it had before, when it moved. */
  readonly was?: string;
}

/** Longest chain of renamings that is followed. */
const LONGEST_CHAIN = 4;

/** How a piece or power is called of which only the number of Mids is known. */
const NUMBERED = /^static:(\d{1,10})$/;

export function numberedName(number: number): string {
  return `static:${number}`;
}

/** The number in a name that `numberedName` made. */
export function numberInName(name: string): number | undefined {
  const digits = NUMBERED.exec(name)?.[1];
  const number = Number(digits);
  return digits === undefined || number > 0x7fffffff ? undefined : number;
}

/** What decides between powers that share a number. */
export interface NumberScope {
  readonly archetype: string;
  readonly sets: readonly string[];
}

/** Uids of origin and special enhancements, for pieces that no data at hand has. */
const GRADED = /^(magic|mutation|natural|science|technology|generic|hamidon|hydra|titan|dsync)_/i;

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function setOf(power: string): string {
  return power.slice(0, Math.max(0, power.lastIndexOf('.')));
}

/** Letters and digits of a name, as old files and newer data differ in the rest. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}%+]/gu, '');
}

/** `Set display name: piece name`, `Invention: name` or the plain name. heroes-mids-formats §10.1. */
function longNameOf(piece: Enhancement, data: GameData): string {
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
  if (set !== undefined) return `${set.name}: ${piece.name}`;
  return piece.kind === 'invention' ? `Invention: ${piece.name}` : piece.name;
}

/** Long names are kept: folding those of a whole database takes longer than reading a build. */
const LONG_NAMES = new WeakMap<GameData, ReadonlyMap<string, string>>();

/** Uids by folded long name: what the data says goes before what used to be. */
function longNamesOf(data: GameData, { longNames }: RenamedNames): ReadonlyMap<string, string> {
  return new Map([
    ...longNames.map(([long, uid]) => [fold(long), uid] as const),
    // The first of two equal names wins, so the last is set first.
    ...data.enhancements.toReversed().map((piece) => [fold(longNameOf(piece, data)), piece.uid] as const),
  ]);
}

/**
 * Finds names of build files. A name that the data knows stays; one that moved
 * gets its present name; the spelling of known names is that of the registry, so
 * that one build reads the same from every file.
 */
export class NameMatcher {
  private readonly sources: NameSources;
  private readonly movedPowers: ReadonlyMap<string, string>;
  private readonly movedSets: ReadonlyMap<string, string>;
  private readonly movedPieces: ReadonlyMap<string, string>;

  constructor(sources: NameSources) {
    this.sources = sources;
    const { powers, powersets, game } = sources.renamed;
    // Data made from the game has its names, data of Mids the other ones.
    const both = [...game, ...game.map(([mids, name]) => [name, mids] as const)];
    this.movedPowers = renames([...powers, ...both]);
    this.movedSets = renames([...powersets, ...both.map(([from, to]) => [setOf(from), setOf(to)] as const)]);
    this.movedPieces = renames(sources.renamed.enhancements);
  }

  archetype(name: string): MatchedName {
    const { registry, data } = this.sources;
    const spelling = registry.archetypes.spelling(name) ?? data?.archetype(name)?.id;
    return { name: spelling ?? name, known: spelling !== undefined };
  }

  powerset(name: string): MatchedName {
    const { registry, data } = this.sources;
    const moved = this.follow(this.movedSets, name, (set) => data?.powerset(set) !== undefined);
    const current = moved ?? name;
    const spelling = registry.powers.groups.spelling(current) ?? data?.powerset(current)?.id;
    return matched(name, spelling ?? current, { known: spelling !== undefined, moved });
  }

  power(name: string): MatchedName {
    const { registry } = this.sources;
    const known = (power: string) => registry.powers.list.spelling(power) ?? this.dataPower(power);
    const moved =
      this.follow(this.movedPowers, name, (power) => this.dataPower(power) !== undefined) ??
      (known(name) === undefined ? this.shownAs(name) : undefined);
    const current = moved ?? name;
    const spelling = known(current);
    return matched(name, spelling ?? current, { known: spelling !== undefined, moved });
  }

  /**
   * Name of the power a number of Mids means in this build: of several, the one of
   * a chosen powerset. Undefined when nobody knows the number.
   */
  powerOfNumber(number: number, { archetype, sets }: NumberScope): string | undefined {
    const { registry, renamed } = this.sources;
    const scoped = renamed.numbers.find(
      ([scope, old]) => old === number && (scope === '' || sameText(scope, archetype)),
    );
    const current = renamed.numbers.find(([, , now]) => now === number);
    const names = [...registry.powersOfNumber(number), ...[scoped, current].flatMap((row) => row?.[3] ?? [])];
    const chosen = names.find((name) =>
      sets.some((set) => sameText(`${set}.`, name.slice(0, set.length + 1))),
    );
    return chosen ?? names[0];
  }

  /** The number of Mids of a power. */
  numberOfPower(name: string): number | undefined {
    const { registry, renamed } = this.sources;
    return (
      numberInName(name) ??
      registry.numberOfPower(name) ??
      renamed.numbers.find(([, , , current]) => sameText(current, name))?.[2]
    );
  }

  enhancementOfNumber(number: number): string | undefined {
    return this.sources.registry.enhancementOfNumber(number);
  }

  numberOfEnhancement(uid: string): number | undefined {
    const { registry, data } = this.sources;
    return numberInName(uid) ?? registry.numberOfEnhancement(uid) ?? data?.enhancement(uid)?.staticId;
  }

  /** Whether a piece has a grade (origin and special enhancements) instead of a level of its own. */
  isGraded(uid: string): boolean {
    const kind = this.sources.data?.enhancement(uid)?.kind;
    return kind === undefined ? GRADED.test(uid) : kind === 'common' || kind === 'special';
  }

  enhancement(uid: string): MatchedName {
    const { registry, data } = this.sources;
    const known = (name: string): boolean => data?.enhancement(name) !== undefined;
    const moved = this.follow(this.movedPieces, uid, known) ?? this.partlyRenamed(uid);
    const current = moved ?? uid;
    const spelling = registry.enhancements.list.spelling(current) ?? data?.enhancement(current)?.uid;
    return matched(uid, spelling ?? current, { known: spelling !== undefined, moved });
  }

  /** Uid of a piece by the long name of files before 3.7; needs data. */
  longName(name: string): string | undefined {
    const { data, renamed } = this.sources;
    if (data === undefined) return undefined;
    let names = LONG_NAMES.get(data);
    if (names === undefined) {
      names = longNamesOf(data, renamed);
      LONG_NAMES.set(data, names);
    }
    return names.get(fold(name));
  }

  /** Name of a power in the spelling of the data: loaded, or listed by its powerset. */
  private dataPower(name: string): string | undefined {
    const { data } = this.sources;
    if (data === undefined) return undefined;
    const loaded = data.power(name)?.id;
    if (loaded !== undefined) return loaded;
    const lower = name.toLowerCase();
    const set = data.powerset(setOf(name));
    return set?.powers.find((power) => power.toLowerCase() === lower);
  }

  /**
   * The power of the same set that players see under this name: where Mids and the game name a power
   * otherwise, the one often has what the other shows (`Rime`, which is `Rime_Ice` in the game).
   */
  private shownAs(name: string): string | undefined {
    const { powers, powerNames = [] } = this.sources.data?.powerset(setOf(name)) ?? { powers: [] };
    const shown = fold(name.slice(name.lastIndexOf('.') + 1));
    const alike = powers.filter((_, i) => shown !== '' && fold(powerNames[i] ?? '') === shown);
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** Present name of one that moved: unknown to the data under its own name, known under the other. */
  private follow(
    table: ReadonlyMap<string, string>,
    name: string,
    known: (name: string) => boolean,
  ): string | undefined {
    let next = table.get(name.toLowerCase());
    if (next === undefined || known(name)) return undefined;
    for (let i = 0; i < LONGEST_CHAIN && next !== undefined; i++) {
      if (known(next)) return next;
      next = table.get(next.toLowerCase());
    }
    return undefined;
  }

  /** A uid in which one part is called otherwise now. */
  private partlyRenamed(uid: string): string | undefined {
    const { data, renamed } = this.sources;
    if (data === undefined || data.enhancement(uid) !== undefined) return undefined;
    const lower = uid.toLowerCase();
    for (const [from, to] of renamed.enhancementParts) {
      const at = lower.indexOf(from.toLowerCase());
      const name = at < 0 ? '' : uid.slice(0, at) + to + uid.slice(at + from.length);
      if (name !== '' && data.enhancement(name) !== undefined) return name;
    }
    return undefined;
  }
}

function matched(
  was: string,
  name: string,
  { known, moved }: { known: boolean; moved: string | undefined },
): MatchedName {
  return moved === undefined ? { name, known } : { name, known, was };
}
