import type { Build, PowerEntry, SlottedEnhancement } from '../../model/build.ts';
import type { BuildProblem, UnknownReference } from '../../model/totals.ts';
import { type MatchedName, type NameMatcher, type NumberScope, numberInName } from './name-matcher.ts';

/** A build with its names matched, and what there is to say about them. */
export interface MatchedBuild {
  readonly build: Build;
  readonly notes: readonly BuildProblem[];
  /** Names that neither the registry nor the data has; they stay in the build. */
  readonly unknown: readonly UnknownReference[];
}

class BuildMatcher {
  readonly notes: BuildProblem[] = [];
  readonly unknown: UnknownReference[] = [];
  private readonly names: NameMatcher;
  private scope: NumberScope = { archetype: '', sets: [] };

  constructor(names: NameMatcher) {
    this.names = names;
  }

  match(build: Build): Build {
    const sets = [build.primary, build.secondary, ...build.pools, build.epic].filter((set) => set !== '');
    this.scope = { archetype: build.archetype, sets };
    return {
      ...build,
      archetype: this.take('archetype', 'archetype', build.archetype),
      primary: this.take('powerset', 'primary', build.primary),
      secondary: this.take('powerset', 'secondary', build.secondary),
      pools: build.pools.map((pool, i) => this.take('powerset', `pools[${i}]`, pool)),
      epic: this.take('powerset', 'epic', build.epic),
      picks: build.picks.map((entry, i) => (entry === null ? null : this.entry(entry, `picks[${i}]`))),
      granted: build.granted.map((entry, i) => this.entry(entry, `granted[${i}]`)),
    };
  }

  private entry(entry: PowerEntry, path: string): PowerEntry {
    return {
      ...entry,
      power: this.take('power', path, entry.power),
      slots: entry.slots.map((slot, i) => ({
        ...slot,
        enhancement: slot.enhancement && this.piece(slot.enhancement, `${path}.slots[${i}].enhancement`),
        ...(slot.alternate && { alternate: this.piece(slot.alternate, `${path}.slots[${i}].alternate`) }),
      })),
      ...(entry.subPowers && {
        subPowers: entry.subPowers.map((sub, i) => ({
          ...sub,
          power: this.take('power', `${path}.subPowers[${i}]`, sub.power),
        })),
      }),
    };
  }

  private piece(piece: SlottedEnhancement, path: string): SlottedEnhancement {
    const { longName, ...rest } = piece;
    const found = piece.uid === '' && longName !== undefined ? this.names.longName(longName) : piece.uid;
    if (found !== undefined && found !== '') {
      const uid = this.take('enhancement', path, found);
      // Origin and special pieces have a grade; whatever level a file says of them means nothing.
      return { ...rest, uid, level: this.names.isGraded(uid) ? 0 : piece.level };
    }
    if (longName === undefined) return piece;
    this.unknown.push({ kind: 'enhancement', name: longName, path });
    return piece;
  }

  /** The name that a number stands for, where the number is all that a file had. */
  private named(kind: string, name: string): string {
    const number = numberInName(name);
    if (number === undefined) return name;
    if (kind === 'power') return this.names.powerOfNumber(number, this.scope) ?? name;
    return kind === 'enhancement' ? (this.names.enhancementOfNumber(number) ?? name) : name;
  }

  private take(kind: 'archetype' | 'powerset' | 'power' | 'enhancement', path: string, name: string): string {
    if (name === '') return '';
    const match: MatchedName = this.names[kind](this.named(kind, name));
    if (!match.known) this.unknown.push({ kind, name, path });
    if (match.was !== undefined) {
      const message = `${match.was} is called ${match.name} in this data.`;
      this.notes.push({ severity: 'warning', code: 'renamed', path, message });
    }
    return match.name;
  }
}

/**
 * The build with every name as the data has it: moved names renamed, long names
 * resolved, known spellings. What cannot be matched stays.
 */
export function matchBuild(build: Build, names: NameMatcher): MatchedBuild {
  const matcher = new BuildMatcher(names);
  return { build: matcher.match(build), notes: matcher.notes, unknown: matcher.unknown };
}
