import { type Build, PICK_COUNT, type PowerEntry, type Slot } from '../../model/build.ts';
import type { GameData } from '../../model/game-data.ts';
import type { BuildProblem } from '../../model/totals.ts';
import { MAX_ENTRIES, MAX_INVENTION_LEVEL, MAX_LEVEL, MAX_SLOTS_KEPT, unreadable } from '../build/limits.ts';
import type { RawBuild } from '../mbd/read-mbd.ts';
import type { RenamedNames } from '../names/renamed-names.ts';
import { GamePowerNames, pieceOfGame } from './buildsave-names.ts';

/**
 * The text that the game's `/buildsave` writes: a line for the character, then a
 * line a power with its slots below. It has no levels of slots, and 1 as the
 * level of attuned pieces.
 */

/** Levels of the 24 picks (heroes-rules §20). */
const PICK_LEVELS = [
  1, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 41, 44, 47, 49,
];

const CHARACTER = /^(.*): Level (\d{1,3}) (\S+) (Class_\w+)\s*$/;
const POWER = /^Level (\d{1,3}): (\S+) (\S+) (\S+)$/;
const EMPTY_SLOT = /^EMPTY$/i;
const PIECE = /^([^\s()]+) \((\d{1,3})(?:\s*\+\s*(\d))?\)$/;
const RULE = /^-{3,}$/;
const BADGES = /^Badges Earned:/i;

/** Groups of powers nobody picks. */
const GRANTED_GROUPS = /^(inherent|incarnate|temporary_powers|prestige|redirects)\b/i;

const ATTUNED = /^(superior_)?attuned_/i;

/** Quotation marks and indentation that posts put before lines. */
const QUOTED = /^[\s>]+/;

/** Whether a text has the line of a character and powers below. */
export function isBuildsave(text: string): boolean {
  return linesOf(text).some((line) => CHARACTER.test(line)) && linesOf(text).some((line) => POWER.test(line));
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => line.replace(QUOTED, '').trimEnd());
}

interface Character {
  readonly name: string;
  readonly level: number;
  readonly origin: string;
  readonly archetype: string;
}

function characterIn(lines: readonly string[]): { character: Character; at: number } {
  for (const [at, line] of lines.entries()) {
    const [, name, level, origin, archetype] = CHARACTER.exec(line) ?? [];
    if (name === undefined || origin === undefined || archetype === undefined) continue;
    return { character: { name, level: Number(level), origin, archetype }, at };
  }
  throw unreadable('it has no line "Name: Level 50 Origin Class_Archetype"', '');
}

class BuildsaveReader {
  readonly notes: BuildProblem[] = [];
  private readonly names: GamePowerNames;

  constructor(renamed: RenamedNames) {
    this.names = new GamePowerNames(renamed);
  }

  /** Powers in the order of the file, up to the badges. */
  entries(lines: readonly string[]): PowerEntry[] {
    const entries: { entry: PowerEntry; slots: Slot[] }[] = [];
    for (const [number, line] of lines.entries()) {
      if (BADGES.test(line)) break;
      if (line === '' || RULE.test(line)) continue;
      const power = POWER.exec(line);
      if (power !== null) {
        const [, level, ...parts] = power;
        const slots: Slot[] = [];
        const entry = {
          power: this.names.ofGame(parts.join('.')),
          level: Math.min(MAX_LEVEL, Number(level)),
          include: false,
          procs: true,
          stacks: 0,
          slots,
        };
        entries.push({ entry, slots });
        if (entries.length > MAX_ENTRIES) throw unreadable(`it has more than ${MAX_ENTRIES} powers`, '');
        continue;
      }
      const current = entries.at(-1);
      const slot = current === undefined ? null : this.slot(line, current.entry.level);
      if (slot !== null && current !== undefined && current.slots.length < MAX_SLOTS_KEPT)
        current.slots.push(slot);
      else if (current !== undefined) this.note(number, line);
    }
    return entries.map(({ entry }) => entry);
  }

  private slot(line: string, powerLevel: number): Slot | null {
    // The text has no levels of slots: each is taken as placed with its power.
    const level = Math.max(1, powerLevel);
    if (EMPTY_SLOT.test(line)) return { level, enhancement: null };
    const [, name, stated, boosters] = PIECE.exec(line) ?? [];
    if (name === undefined) return null;
    const pieceLevel = Math.min(MAX_INVENTION_LEVEL, Math.max(1, Number(stated)));
    const isAttuned = ATTUNED.test(name) && Number(stated) === 1;
    const enhancement = pieceOfGame(name, isAttuned ? MAX_LEVEL : pieceLevel, Number(boosters ?? 0));
    return { level, enhancement };
  }

  private note(line: number, text: string): void {
    const message = `Line "${text.slice(0, 80)}" is neither a power nor a slot and was left out.`;
    this.notes.push({ severity: 'warning', code: 'unknown_line', path: `line ${line + 1}`, message });
  }
}

/**
 * Places the chosen powers by level: each at the first place that is late enough,
 * or as early as the ones after it need. Those beyond the last place follow.
 */
function placed(chosen: readonly PowerEntry[]): (PowerEntry | null)[] {
  const sorted = chosen.toSorted((a, b) => a.level - b.level);
  const fitting = sorted.slice(0, PICK_COUNT);
  const places: number[] = [];
  for (const { level } of fitting) {
    const from = (places.at(-1) ?? -1) + 1;
    const late = PICK_LEVELS.findIndex((pickLevel, i) => i >= from && pickLevel >= level);
    places.push(late < 0 ? Math.max(from, PICK_COUNT - 1) : late);
  }
  for (let i = places.length - 1, end = PICK_COUNT; i >= 0; i--) {
    places[i] = Math.min(places[i]!, end - 1);
    end = places[i]!;
  }
  const picks: (PowerEntry | null)[] = PICK_LEVELS.map(() => null);
  fitting.forEach((entry, i) => {
    picks[places[i]!] = entry;
  });
  return [...picks, ...sorted.slice(PICK_COUNT)];
}

/**
 * Powersets in the order in which they are first used: two of the archetype, then
 * pools and the epic one. Which of the two is the primary, only the data can say.
 */
function setsOf(
  picks: readonly (PowerEntry | null)[],
  primaryGroup: string | undefined,
): Pick<Build, 'primary' | 'secondary' | 'pools' | 'epic'> {
  const sets = new Set<string>();
  for (const pick of picks) if (pick !== null) sets.add(pick.power.split('.').slice(0, 2).join('.'));
  const all = [...sets];
  const isPool = (set: string): boolean => /^pool\./i.test(set);
  const isEpic = (set: string): boolean => /^epic\./i.test(set);
  const groupOf = (set: string): string => set.slice(0, set.indexOf('.')).toLowerCase();
  const own = all.filter((set) => !isPool(set) && !isEpic(set));
  const primary = own.find((set) => groupOf(set) === primaryGroup?.toLowerCase()) ?? own[0] ?? '';
  return {
    primary,
    secondary: own.find((set) => groupOf(set) !== groupOf(primary)) ?? '',
    pools: all.filter(isPool),
    epic: all.find(isEpic) ?? '',
  };
}

/**
 * Reads the text of `/buildsave`, also quoted or with other text around it.
 * @throws GuildError BUILD_UNREADABLE when no line names a character.
 */
export function readBuildsave(text: string, renamed: RenamedNames, data?: GameData): RawBuild {
  const lines = linesOf(text);
  const { character, at } = characterIn(lines);
  const reader = new BuildsaveReader(renamed);
  const entries = reader.entries(lines.slice(at + 1));
  const isGranted = ({ power, level }: PowerEntry): boolean => level === 0 || GRANTED_GROUPS.test(power);
  const chosen = entries.filter((entry) => !isGranted(entry));
  const picks = placed(chosen);
  const build: Build = {
    schema: 1,
    name: character.name,
    comment: '',
    archetype: character.archetype,
    origin: character.origin,
    alignment: 'hero',
    level: Math.min(MAX_LEVEL, Math.max(1, character.level)),
    dataVersion: null,
    ...setsOf(picks.slice(0, PICK_COUNT), data?.archetype(character.archetype)?.primaryGroup),
    picks: picks.slice(0, PICK_COUNT),
    granted: [...entries.filter(isGranted), ...picks.slice(PICK_COUNT).filter((pick) => pick !== null)],
  };
  return { build, notes: reader.notes };
}
