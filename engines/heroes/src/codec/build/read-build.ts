import { decodeTextFile, GuildError, isGuildError } from '@guildhall/kernel';
import { isBuildsave, readBuildsave } from '../buildsave/read-buildsave.ts';
import { hasMbdChunk, readBareBase64, readMbdChunk } from '../chunk/mbd-chunk.ts';
import { linkCodeIn, readShareCode } from '../link/share-link.ts';
import { type RawBuild, readMbdObject } from '../mbd/read-mbd.ts';
import { hasDataLink, mxdChunkAt, streamOfChunk, streamOfDataLink } from '../mxd/mxd-chunk.ts';
import { withTextParts } from '../mxd/mxd-text.ts';
import { readStream } from '../mxd/read-stream.ts';
import { STREAM_MAGIC } from '../mxd/stream-enums.ts';
import { matchBuild } from '../names/match-build.ts';
import { NameMatcher } from '../names/name-matcher.ts';
import type { BuildContext, ReadableFormat, ReadBuild } from './build-format.ts';
import { buildObjectIn, readBuildJson } from './build-json.ts';
import { foreignKind } from './foreign-files.ts';
import { checkSize, unreadable } from './limits.ts';
import { normaliseBuild } from './normalise-build.ts';
import { parseJsonObject } from './parse-json.ts';

type Found = RawBuild & { readonly format: ReadableFormat };

/** Text of a file, whatever Windows saved it as. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 0, 1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 1, 0);
  try {
    return decodeTextFile(bytes);
  } catch (error) {
    // Old posts are in the code page of their day; chunks in them are plain letters.
    const plain = latin1(bytes);
    if (mxdChunkAt(plain) >= 0 || hasMbdChunk(plain) || isBuildsave(plain)) return plain;
    throw error;
  }
}

function utf16(bytes: Uint8Array, low: number, high: number): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(bytes[i + low]! | (bytes[i + high]! << 8));
  }
  return text;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function fromJson(text: string): Found {
  const root = parseJsonObject(text);
  if ('PowerEntries' in root) return { format: 'mbd', ...readMbdObject(root) };
  const object = buildObjectIn(root);
  if (object === null) throw unreadable('it is JSON without a list of powers', 'PowerEntries');
  return { format: 'json', ...readBuildJson(object) };
}

/** A JSON document that stands in a post; null when there is none. */
function jsonIn(text: string): string | null {
  if (!text.includes('"PowerEntries"')) return null;
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return start < 0 || end < start ? null : text.slice(start, end + 1);
}

function fromText(text: string, context: BuildContext, names: NameMatcher): Found {
  const trimmed = text.trim();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return fromJson(trimmed);
  if (hasMbdChunk(text)) return { format: 'mbd-chunk', ...readMbdChunk(text, context.brotli) };
  const chunkAt = mxdChunkAt(text);
  if (chunkAt >= 0) {
    const { build, notes } = readStream(streamOfChunk(text), names);
    const report = text.slice(0, chunkAt);
    const format = /Do not modify anything below/i.test(report) ? 'mxd' : 'chunk';
    return { format, build: withTextParts(build, report), notes };
  }
  if (hasDataLink(text)) return { format: 'data-link', ...readStream(streamOfDataLink(text), names) };
  const code = linkCodeIn(text);
  if (code !== null) return { format: 'link', build: readShareCode(code, context.registry), notes: [] };
  if (isBuildsave(text))
    return { format: 'buildsave', ...readBuildsave(text, context.renamed, context.data) };
  const json = jsonIn(text);
  if (json !== null) return fromJson(json);
  const bare = readBareBase64(trimmed, context.brotli);
  if (bare !== null) return { format: 'mbd-chunk', ...bare };
  throw unrecognised(foreignKind(trimmed));
}

function unrecognised(looksLike: string): GuildError {
  const message =
    `This is not a build: it looks like ${looksLike}. Known are .mbd and .mxd files, MBD and MxDz chunks, ` +
    'data links, share links, build JSON, and the text of /buildsave.';
  return new GuildError('FILE_UNRECOGNISED', message, { offset: 0, looksLike });
}

function isStream(bytes: Uint8Array): boolean {
  return STREAM_MAGIC.every((byte, i) => bytes[i] === byte);
}

function find(input: Uint8Array | string, context: BuildContext, names: NameMatcher): Found {
  if (typeof input === 'string') {
    // As many bytes at least; the exact number does not matter for a bound.
    checkSize(input.length);
    return fromText(input.startsWith('\ufeff') ? input.slice(1) : input, context, names);
  }
  checkSize(input.length);
  if (isStream(input)) return { format: 'mxd', ...readStream(input, names) };
  const binary = foreignKind(input);
  if (binary !== 'text') throw unrecognised(binary);
  return fromText(textOf(input), context, names);
}

/**
 * Reads a build of any format: recognised by its content, also inside a post with
 * other text around it. Names are matched against the registry and, as far as it
 * is loaded, the game data; what cannot be matched is kept.
 * @throws GuildError FILE_UNRECOGNISED with what it looks like; FILE_TRUNCATED, FILE_CORRUPT and
 * BUILD_UNREADABLE with `details.offset` or `details.path`; FILE_TOO_LARGE.
 */
export function readBuild(input: Uint8Array | string, context: BuildContext): ReadBuild {
  const names = new NameMatcher(context);
  let found: Found;
  try {
    found = find(input, context, names);
  } catch (error) {
    if (isGuildError(error)) throw error;
    // A parser without a typed answer for some damage: still the file's fault.
    throw new GuildError(
      'BUILD_UNREADABLE',
      'The build file cannot be read.',
      { reason: String(error) },
      error,
    );
  }
  const { build, notes, unknown } = matchBuild(normaliseBuild(found.build), names);
  return { format: found.format, build, notes: [...found.notes, ...notes], unknown };
}
