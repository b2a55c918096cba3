import type { Build, SlottedEnhancement } from '../../model/build.ts';
import { writeBuildsave } from '../buildsave/write-buildsave.ts';
import { writeMbdChunk } from '../chunk/mbd-chunk.ts';
import { writeShareLink } from '../link/share-link.ts';
import { writeMbdText } from '../mbd/write-mbd.ts';
import { mxdChunkText, mxdText } from '../mxd/mxd-text.ts';
import { isNamed, writeStream } from '../mxd/write-stream.ts';
import { NameMatcher } from '../names/name-matcher.ts';
import type { BuildContext, BuildFormat } from './build-format.ts';
import { writeBuildJson } from './build-json.ts';
import { MAX_LEVEL } from './limits.ts';
import { type BuildLoss, LossList } from './losses.ts';
import { normaliseBuild } from './normalise-build.ts';

/** Host of share links when nobody says which; the page is the same on every server. */
const LOCAL_ORIGIN = 'http://127.0.0.1:8080';

export interface WrittenBuild {
  readonly text: string;
  /** What the format has no place for. Empty for `.mbd`, MBD chunks, JSON and links of ordinary builds. */
  readonly losses: readonly BuildLoss[];
}

interface PlacedPiece {
  readonly piece: SlottedEnhancement;
  readonly path: string;
}

function piecesOf(build: Build): PlacedPiece[] {
  const entries = [
    ...build.picks.map((entry, i) => ({ entry, path: `picks[${i}]` })),
    ...build.granted.map((entry, i) => ({ entry, path: `granted[${i}]` })),
  ];
  return entries.flatMap(({ entry, path }) =>
    (entry?.slots ?? []).flatMap(({ enhancement, alternate }, i) => [
      ...(enhancement === null ? [] : [{ piece: enhancement, path: `${path}.slots[${i}].enhancement` }]),
      ...(alternate ? [{ piece: alternate, path: `${path}.slots[${i}].alternate` }] : []),
    ]),
  );
}

/** Paths of what carries unknown fields. */
function pathsWithExtra(build: Build): string[] {
  const paths = build.extra === undefined ? [] : ['extra'];
  const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
  for (const { power, extra, slots, subPowers = [] } of entries) {
    if (extra !== undefined) paths.push(power);
    if (subPowers.some((sub) => sub.extra !== undefined)) paths.push(`${power}.subPowers`);
    if (slots.some((slot) => slot.extra !== undefined)) paths.push(`${power}.slots`);
  }
  return [
    ...paths,
    ...piecesOf(build).flatMap(({ piece, path }) => (piece.extra === undefined ? [] : [path])),
  ];
}

function addExtraLosses(build: Build, losses: LossList): void {
  for (const path of pathsWithExtra(build)) losses.add(path, 'Unknown fields are left out.');
}

function addObtainedLoss(pieces: readonly PlacedPiece[], losses: LossList): void {
  if (pieces.some(({ piece }) => piece.obtained === true)) {
    losses.add('obtained', 'The marks of pieces that were obtained are left out.');
  }
}

/** Relative levels and grades no Mids file has, and numbers it cannot hold. */
function addMbdLosses(build: Build, names: NameMatcher, losses: LossList): void {
  build.picks.forEach((pick, i) => {
    if (i >= 24 && pick !== null)
      losses.add(`picks[${i}]`, 'A pick beyond the 24th becomes a granted power.');
  });
  for (const { piece, path } of piecesOf(build)) {
    const { level, grade, relativeLevel } = piece;
    if (grade !== 'none' && level > 0) losses.add(`${path}.level`, 'A piece with a grade has no level.');
    if (grade === 'none' && level === 0 && !names.isGraded(piece.uid)) {
      losses.add(`${path}.level`, 'A piece without a grade has a level; it becomes 2.');
    }
    if (relativeLevel < -3 || relativeLevel > 5) {
      losses.add(`${path}.relativeLevel`, `${relativeLevel} is no relative level; it becomes 0.`);
    }
  }
}

function addDataVersionLoss(build: Build, losses: LossList): void {
  if (build.dataVersion !== null)
    losses.add('dataVersion', 'The name of the game data it was made with is left out.');
}

function stream(build: Build, names: NameMatcher, losses: LossList): Uint8Array {
  addDataVersionLoss(build, losses);
  addExtraLosses(build, losses);
  return writeStream(build, names, losses);
}

function writeMxd(build: Build, names: NameMatcher, losses: LossList): string {
  const bytes = stream(build, names, losses);
  if (piecesOf(build).some(({ piece, path }) => piece.obtained && path.endsWith('alternate'))) {
    losses.add('obtained', 'The marks of obtained pieces in second slottings are left out.');
  }
  if (/&[lg]t;/.test(build.comment)) losses.add('comment', 'The texts "&lt;" and "&gt;" become signs.');
  const named = isNamed(build, names);
  return mxdText(build, bytes, ({ power }) => named || names.numberOfPower(power) !== undefined);
}

function writeChunk(build: Build, names: NameMatcher, losses: LossList): string {
  const bytes = stream(build, names, losses);
  if (build.level !== MAX_LEVEL) losses.add('level', `The level ${build.level} is left out.`);
  if (build.comment !== '') losses.add('comment', 'The comment is left out.');
  addObtainedLoss(piecesOf(build), losses);
  return mxdChunkText(bytes);
}

function writeGameText(build: Build, context: BuildContext, losses: LossList): string {
  addDataVersionLoss(build, losses);
  addExtraLosses(build, losses);
  if (build.comment !== '') losses.add('comment', 'The comment is left out.');
  addObtainedLoss(piecesOf(build), losses);
  return writeBuildsave(build, context.renamed, losses);
}

/**
 * Writes a build in a format and lists what that format cannot carry.
 * @throws GuildError BUILD_UNREADABLE for MBD chunks where there is no Brotli.
 */
export function writeBuild(build: Build, format: BuildFormat, context: BuildContext): WrittenBuild {
  const losses = new LossList();
  const whole = normaliseBuild(build);
  const names = new NameMatcher(context);
  const write = (): string => {
    switch (format) {
      case 'mbd':
        addMbdLosses(whole, names, losses);
        return writeMbdText(whole);
      case 'mbd-chunk':
        addMbdLosses(whole, names, losses);
        return writeMbdChunk(whole, context.brotli);
      case 'mxd':
        return writeMxd(whole, names, losses);
      case 'chunk':
        return writeChunk(whole, names, losses);
      case 'json':
        return writeBuildJson(whole);
      case 'link':
        addDataVersionLoss(whole, losses);
        return `${writeShareLink(whole, context.registry, context.origin ?? LOCAL_ORIGIN)}\n`;
      case 'buildsave':
        return writeGameText(whole, context, losses);
    }
  };
  return { text: write(), losses: losses.items };
}
