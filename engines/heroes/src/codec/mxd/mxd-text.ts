import type { Build, PowerEntry, Slot, SlottedEnhancement } from '../../model/build.ts';
import { chunkLines } from './mxd-chunk.ts';

/** Text around the chunk of a `.mxd` file: a report to read, the comment, what was obtained (§10.3). */

const RULE = `|${'-'.repeat(67)}|`;

function between(text: string, tag: string): string | undefined {
  const start = text.indexOf(`<${tag}>`);
  const end = text.indexOf(`</${tag}>`, start);
  return start < 0 || end < 0 ? undefined : text.slice(start + tag.length + 2, end);
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** Marks the pieces that the list of digits, one a slot, says were obtained. */
function withObtained(build: Build, digits: string): Build {
  let at = 0;
  const slots = (entry: PowerEntry): PowerEntry => ({
    ...entry,
    slots: entry.slots.map((slot): Slot => {
      const obtained = digits[at++] === '1';
      return slot.enhancement === null || !obtained
        ? slot
        : { ...slot, enhancement: { ...slot.enhancement, obtained: true } };
    }),
  });
  const picks = build.picks.map((pick) => pick && slots(pick));
  return { ...build, picks, granted: build.granted.map(slots) };
}

/** What the text before the chunk says of the build: level, comment, obtained pieces. */
export function withTextParts(build: Build, text: string): Build {
  const level = Number(/^(?:.*: )?Level ([1-9]\d?) \S+ \S/m.exec(text)?.[1] ?? build.level);
  const comment = between(text, 'comment');
  const digits = between(text, 'enhobtained')?.replaceAll(/[^01]/g, '');
  const full: Build = {
    ...build,
    level: Math.min(50, level),
    comment: comment === undefined ? build.comment : unescaped(comment),
  };
  return digits === undefined ? full : withObtained(full, digits);
}

function pieceText(piece: SlottedEnhancement | null): string {
  if (piece === null) return 'Empty';
  const sign = piece.relativeLevel > 0 ? '+' : '';
  const relative = piece.relativeLevel === 0 ? '' : `${sign}${piece.relativeLevel}`;
  const level = piece.level > 0 ? ` ${piece.level}` : '';
  return `${piece.uid === '' ? piece.longName : piece.uid}${level}${relative}`;
}

function entryText(entry: PowerEntry): string {
  const name = entry.power.slice(entry.power.lastIndexOf('.') + 1).replaceAll('_', ' ');
  const slots = entry.slots.map(
    ({ level, enhancement }, i) => `${pieceText(enhancement)}(${i === 0 ? 'A' : level})`,
  );
  return `Level ${entry.level}:\t${name}\t${slots.join(', ')}`.trimEnd();
}

/** A line of the report must not read as part of the frame. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n|<>]+/g, ' ');
}

/**
 * Text of a `.mxd` file around the given stream.
 * @param isInStream whether the stream has an entry: the digits of what was obtained go by those
 */
export function mxdText(
  build: Build,
  stream: Uint8Array,
  isInStream: (entry: PowerEntry) => boolean,
): string {
  const name = build.name === '' ? '' : `${oneLine(build.name)}: `;
  const archetype = oneLine(build.archetype.replace(/^Class_/i, '').replaceAll('_', ' '));
  const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
  const obtained = entries
    .filter(isInStream)
    .flatMap(({ slots }) => slots)
    .map(({ enhancement }) => (enhancement?.obtained ? '1' : '0'))
    .join('');
  const lines = [
    'This build was made with Guildhall.',
    '',
    `${name}Level ${build.level} ${oneLine(build.origin) || 'Unknown'} ${archetype || 'Unknown'}`,
    ...[build.primary, build.secondary, ...build.pools, build.epic]
      .filter((set) => set !== '')
      .map((set) => `Power Set: ${oneLine(set)}`),
    '',
    ...entries.map((entry) => oneLine(entryText(entry))),
    '',
    ...(build.comment === '' ? [] : [`<comment>${escaped(build.comment)}</comment>`]),
    ...(obtained.includes('1') ? [`<enhobtained>${obtained}</enhobtained>`] : []),
    `|${'Do not modify anything below this line!'.padStart(53).padEnd(67)}|`,
    RULE,
    ...chunkLines(stream),
    RULE,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** The chunk alone, framed for a forum post. */
export function mxdChunkText(stream: Uint8Array): string {
  const title = '| Copy & Paste this data into Mids Reborn to view the build |';
  return `${[title, RULE, ...chunkLines(stream), RULE].join('\r\n')}\r\n`;
}
