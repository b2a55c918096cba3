import { GuildError } from '@guildhall/kernel';

/**
 * The registry of names: every name that share links may say by a number, and
 * the numbers that old Mids files use. `names.txt` is only ever appended to, so
 * that a number means the same name for ever.
 */

/** Numbers of Mids ("static index") by name; -1 = the name has none. */
export interface NumberTable {
  /** Parallel to the powers of the registry. */
  readonly powers: readonly number[];
  /** Parallel to the enhancements of the registry. */
  readonly enhancements: readonly number[];
  /** Numbers that meant another power in older data: number and name. */
  readonly older: readonly (readonly [number, string])[];
}

/** Names of one kind by ordinal, compared without regard to case. */
export class NameList {
  readonly names: readonly string[];
  private readonly folded = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names;
    for (let i = 0; i < names.length; i++) this.folded.set(names[i]!.toLowerCase(), i);
  }

  /** Ordinal of a name in any spelling; -1 when it is not registered. */
  find(name: string): number {
    return this.folded.get(name.toLowerCase()) ?? -1;
  }

  /** The registered spelling of a name. */
  spelling(name: string): string | undefined {
    return this.names[this.find(name)];
  }
}

/** A name as the ordinal of its first part and its ordinal among the names that share it. */
export interface GroupedOrdinal {
  readonly group: number;
  readonly member: number;
}

/**
 * Names grouped by all but their last part: powers by powerset, enhancements by
 * set. Groups and members count in the order of the registry, so both are as
 * lasting as the registry itself.
 */
export class GroupedNames {
  readonly groups: NameList;
  readonly list: NameList;
  private readonly ordinals: readonly GroupedOrdinal[];
  private readonly members: readonly (readonly string[])[];

  constructor(list: NameList, separator: string) {
    const groups = new Map<string, number>();
    const members: string[][] = [];
    const spelled: string[] = [];
    const ordinals: GroupedOrdinal[] = [];
    for (const name of list.names) {
      const stem = name.slice(0, Math.max(0, name.lastIndexOf(separator)));
      const key = stem.toLowerCase();
      let group = groups.get(key);
      if (group === undefined) {
        group = members.length;
        groups.set(key, group);
        members.push([]);
        spelled.push(stem);
      }
      ordinals.push({ group, member: members[group]!.length });
      members[group]!.push(name);
    }
    this.list = list;
    this.groups = new NameList(spelled);
    this.ordinals = ordinals;
    this.members = members;
  }

  /** Where a name stands; undefined unless it is registered in exactly this spelling. */
  ordinalOf(name: string): GroupedOrdinal | undefined {
    const found = this.list.find(name);
    return this.list.names[found] === name ? this.ordinals[found] : undefined;
  }

  nameAt({ group, member }: GroupedOrdinal): string | undefined {
    return this.members[group]?.[member];
  }
}

export interface NameRegistry {
  readonly archetypes: NameList;
  readonly origins: NameList;
  readonly powers: GroupedNames;
  readonly enhancements: GroupedNames;
  /** Powers a number of Mids may mean, that of the newest data first. */
  powersOfNumber(number: number): readonly string[];
  numberOfPower(name: string): number | undefined;
  enhancementOfNumber(number: number): string | undefined;
  numberOfEnhancement(uid: string): number | undefined;
}

const KINDS = { archetypes: 'a', origins: 'o', powers: 'p', enhancements: 'e' } as const;

/** First letter of the lines of each kind in `names.txt`. */
export type NameKind = keyof typeof KINDS;

function invalid(line: number): GuildError {
  return new GuildError('DATA_VERSION_BROKEN', `The name registry is damaged in line ${line}.`, { line });
}

/**
 * Names of `names.txt` by kind, in order. A line is the letter of its kind, a
 * space and the name; empty lines and lines that begin with `#` say nothing.
 * @throws GuildError DATA_VERSION_BROKEN
 */
export function parseNames(text: string): Readonly<Record<NameKind, readonly string[]>> {
  const lists: Record<string, string[]> = {};
  for (const letter of Object.values(KINDS)) lists[letter] = [];
  let line = 0;
  for (const item of text.split('\n')) {
    line++;
    if (item === '' || item.startsWith('#')) continue;
    const list = item[1] === ' ' && item.length > 2 ? lists[item[0]!] : undefined;
    if (list === undefined) throw invalid(line);
    list.push(item.slice(2));
  }
  return {
    archetypes: lists[KINDS.archetypes]!,
    origins: lists[KINDS.origins]!,
    powers: lists[KINDS.powers]!,
    enhancements: lists[KINDS.enhancements]!,
  };
}

/** A line of `names.txt`. */
export function nameLine(kind: NameKind, name: string): string {
  return `${KINDS[kind]} ${name}`;
}

/** What a number means, by number; the first name of a number wins. */
function byNumber(names: NameList, numbers: readonly number[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    const name = names.names[i];
    if (number >= 0 && name !== undefined && !found.has(number)) found.set(number, name);
  }
  return found;
}

function numberIn(list: NameList, numbers: readonly number[], name: string): number | undefined {
  const number = numbers[list.find(name)];
  return number === undefined || number < 0 ? undefined : number;
}

/**
 * The registry from its two committed files.
 * @throws GuildError DATA_VERSION_BROKEN when a line of `names` is none.
 */
export function createNameRegistry(names: string, numbers: NumberTable): NameRegistry {
  const lists = parseNames(names);
  const powers = new NameList(lists.powers);
  const enhancements = new NameList(lists.enhancements);
  const powerNumbers = byNumber(powers, numbers.powers);
  const pieceNumbers = byNumber(enhancements, numbers.enhancements);
  const older = new Map<number, string[]>();
  for (const [number, name] of numbers.older) older.set(number, [...(older.get(number) ?? []), name]);
  return {
    archetypes: new NameList(lists.archetypes),
    origins: new NameList(lists.origins),
    powers: new GroupedNames(powers, '.'),
    enhancements: new GroupedNames(enhancements, '_'),
    powersOfNumber(number) {
      const newest = powerNumbers.get(number);
      return [...(newest === undefined ? [] : [newest]), ...(older.get(number) ?? [])];
    },
    numberOfPower: (name) => numberIn(powers, numbers.powers, name),
    enhancementOfNumber: (number) => pieceNumbers.get(number),
    numberOfEnhancement: (uid) => numberIn(enhancements, numbers.enhancements, uid),
  };
}
