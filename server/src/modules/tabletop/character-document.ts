import type { HomebrewEntryJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { type ReadCharacter, readCharacter, type StoredCharacter } from '@guildhall/tabletop/sheet';
import { readXml, writeXml } from '../../platform/xml/json-xml.ts';
import { homebrewProblems } from './homebrew-check.ts';

export type CharacterFormat = 'json' | 'xml';

/** A file that a character is taken along in. */
export interface CharacterFile {
  readonly filename: string;
  readonly mediaType: 'application/json' | 'application/xml';
  readonly text: string;
}

/** Names the kind of document; the outermost element in XML. */
const FORMAT = 'guildhall-character';
const FORMAT_VERSION = 1;

/**
 * A character as a file: what is stored and nothing derived, so that the same character is the same
 * file each time.
 * @param attribution what the licences of the rules ask to be shown
 */
export function exportCharacter(
  character: StoredCharacter,
  format: CharacterFormat,
  attribution: readonly string[],
): CharacterFile {
  const document = { format: FORMAT, version: FORMAT_VERSION, attribution, character };
  const stem = character.name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} _-]+/gu, '')
    .trim()
    .slice(0, 60);
  const filename = `${stem || 'character'}.${format}`;
  return format === 'json'
    ? { filename, mediaType: 'application/json', text: `${JSON.stringify(document, null, 2)}\n` }
    : { filename, mediaType: 'application/xml', text: writeXml(FORMAT, document) };
}

/**
 * The character of a file in either format, or of an answer of the API, with what of it could not be
 * used. XML is told from JSON by how it begins.
 * @throws GuildError JSON_INVALID, XML_INVALID, CHARACTER_INVALID
 */
export function readCharacterFile(text: string): ReadCharacter {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return readCharacterDocument(start.startsWith('<') ? readXml(FORMAT, start) : jsonOf(start));
}

/** The character of a document: an export, what the API answers, or a character as it is stored. */
export function readCharacterDocument(document: unknown): ReadCharacter {
  const answered = inner(document, 'data');
  if (isRecord(answered) && answered.format === FORMAT) {
    const { version } = answered;
    if (version !== FORMAT_VERSION) {
      const message = `This is an export of version ${String(version).slice(0, 20)}; this Guildhall reads version ${FORMAT_VERSION}.`;
      throw new GuildError('CHARACTER_INVALID', message, {
        fields: [{ path: 'version', code: 'value', message }],
      });
    }
  }
  return withSoundEntries(readCharacter(inner(answered, 'character')));
}

/** Homebrew of a file as the compendium would take it; what it would refuse is kept among the notes. */
function withSoundEntries({ character, problems }: ReadCharacter): ReadCharacter {
  const broken = character.entries.flatMap((entry, i) => {
    const [first] = homebrewProblems(entry as unknown as HomebrewEntryJson, `entries[${i}]`);
    return first === undefined ? [] : [{ entry, i, problem: first }];
  });
  if (broken.length === 0) return { character, problems };
  const notes = { ...character.notes };
  for (const { entry, i } of broken) notes[`unread: entries[${i}]`] = JSON.stringify(entry);
  const entries = character.entries.filter((entry) => broken.every((other) => other.entry !== entry));
  const listed = broken.map(({ problem: { path, code, message } }) => ({
    path,
    code,
    message: `${path} ${message}; the entry is kept among the notes.`,
    severity: 'error' as const,
  }));
  return { character: { ...character, entries, notes }, problems: [...problems, ...listed] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GuildError(
      'JSON_INVALID',
      `The file is no JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

function inner(from: unknown, name: string): unknown {
  return isRecord(from) && Object.hasOwn(from, name) ? from[name] : from;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
