import type { Build, PowerEntry, SlottedEnhancement } from '../../model/build.ts';
import type { LossList } from '../build/losses.ts';
import type { RenamedNames } from '../names/renamed-names.ts';
import { GamePowerNames, gameNameOfPiece } from './buildsave-names.ts';

const RULE = '------------------';

const ATTUNED = /^(superior_)?attuned_/i;

function pieceLine(piece: SlottedEnhancement, build: Build): string {
  const name =
    piece.uid === '' ? (piece.longName ?? '').replaceAll(/\s+/g, '_') : gameNameOfPiece(piece, build.origin);
  // Attuned pieces have no level of their own; the game writes 1. Origin pieces go with the character.
  const level = ATTUNED.test(piece.uid) ? 1 : piece.level > 0 ? piece.level : build.level;
  const boosters = piece.relativeLevel > 0 ? `+${piece.relativeLevel}` : '';
  return `\t${name} (${level}${boosters})`;
}

function entryLines(entry: PowerEntry, build: Build, names: GamePowerNames): string[] {
  const name = names.inGame(entry.power).split('.').join(' ');
  return [
    `Level ${entry.level}: ${name}`,
    ...entry.slots.map(({ enhancement }) =>
      enhancement === null ? '\tEMPTY' : pieceLine(enhancement, build),
    ),
  ];
}

function any(entries: readonly PowerEntry[], has: (entry: PowerEntry) => boolean): boolean {
  return entries.some(has);
}

/** What the game's text has no place for, once each. */
function addLosses(build: Build, losses: LossList): void {
  const entries = [...build.picks.filter((pick) => pick !== null), ...build.granted];
  const pieces = entries.flatMap(({ slots }) => slots.flatMap(({ enhancement }) => enhancement ?? []));
  if (build.alignment !== 'hero') losses.add('alignment', 'The text has no alignment.');
  if (any(entries, ({ slots, level }) => slots.some((slot) => slot.level !== Math.max(1, level)))) {
    losses.add('slots', 'The text has no levels of slots; all become the level of their power.');
  }
  if (any(entries, ({ slots }) => slots.some(({ inherent }) => inherent === true))) {
    losses.add('slots', 'The text does not say which slots are inherent.');
  }
  if (any(entries, ({ slots }) => slots.some(({ alternate }) => (alternate ?? null) !== null))) {
    losses.add('slots', 'The text has no second slotting.');
  }
  if (any(entries, ({ include }) => include))
    losses.add('include', 'The text does not say which powers are on.');
  if (any(entries, ({ procs }) => !procs))
    losses.add('procs', 'The text does not say whose procs are left out.');
  if (any(entries, ({ stacks }) => stacks !== 0)) losses.add('stacks', 'The text has no stacks.');
  if (any(entries, ({ subPowers = [] }) => subPowers.length > 0))
    losses.add('subPowers', 'The text has no sub-powers.');
  if (any(entries, ({ inherentSlotsUsed = 0 }) => inherentSlotsUsed > 0)) {
    losses.add('inherentSlotsUsed', 'The text has no number of inherent slots.');
  }
  if (pieces.some(({ relativeLevel }) => relativeLevel < 0)) {
    losses.add('relativeLevel', 'The text has no levels below even.');
  }
  if (pieces.some(({ uid, level }) => ATTUNED.test(uid) && level > 0 && level !== 50)) {
    losses.add('level', 'The text has no levels of attuned pieces.');
  }
}

/** The build in the form of the game's `/buildsave`; what it cannot say is added to the losses. */
export function writeBuildsave(build: Build, renamed: RenamedNames, losses: LossList): string {
  addLosses(build, losses);
  const names = new GamePowerNames(renamed);
  // Picks first: of equal levels a reader takes the first ones as picks, and what is beyond
  // the last place follows them.
  const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
  const name = build.name.replaceAll(/\s+/g, ' ').trim();
  const origin = build.origin.replaceAll(/\s+/g, '_') || 'Unknown';
  const archetype = build.archetype.replaceAll(/\W+/g, '_') || 'Class_Unknown';
  const lines = [
    `${name}: Level ${build.level} ${origin} ${archetype}`,
    '',
    'Character Profile:',
    RULE,
    ...entries.flatMap((entry) => entryLines(entry, build, names)),
    RULE,
    'Badges Earned:',
    RULE,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
