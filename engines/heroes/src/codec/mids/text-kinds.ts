import { isJsonObject } from '../json/json-object.ts';
import { firstNames, type MidsFile, type MidsFileKind, type MidsSummary, sumOf } from './mids-file.ts';
import { crypticNamesOf, forumCodesOf, isOnlyComments, powerReplacementsOf } from './name-tables.ts';
import { checkSize } from './size-limit.ts';
import {
  readTextDocument,
  type TextDocument,
  textDocumentFromJson,
  textDocumentParts,
  writeTextDocument,
} from './text-document.ts';
import { MAX_TEXT_BYTES, type TextTable, tableOf } from './text-rows.ts';
import { enhancementClassesOf, levelsOf, mathsOf, originsOf, setTypesOf } from './text-tables.ts';

/** A kind of text file among all kinds of a Mids folder. */
export interface TextFileKind extends MidsFileKind {
  /** True when a text of unknown name is of this kind. */
  readonly matches: (table: TextTable) => boolean;
}

interface TextFileOptions {
  readonly title: string;
  /** Names it goes by beside its title. */
  readonly otherNames?: readonly string[];
  readonly matches: (table: TextTable) => boolean;
  /** @throws GuildError when the text is not whole. */
  readonly summarise: (table: TextTable) => MidsSummary;
}

function textKind({ title, otherNames = [], matches, summarise }: TextFileOptions): TextFileKind {
  const asMidsFile = (document: TextDocument): MidsFile => ({
    kind,
    era: null,
    summary: summarise(tableOf(title, document)),
    write: () => writeTextDocument(document),
    jsonParts: () => textDocumentParts(document),
  });
  const kind: TextFileKind = {
    title,
    names: [title, ...otherNames].map((name) => name.toLowerCase()),
    compared: 'bytes',
    maxBytes: MAX_TEXT_BYTES,
    matches,
    read: (bytes) => {
      checkSize(title, bytes.length, MAX_TEXT_BYTES);
      return asMidsFile(readTextDocument(title, bytes));
    },
    fromJson: (content) => asMidsFile(textDocumentFromJson(isJsonObject(content) ? content : {})),
  };
  return kind;
}

function hasRow(heading: string): (table: TextTable) => boolean {
  return ({ rows }) => rows.some((row) => row[0] === heading);
}

/** The cell beside `Version:`. */
function versionOf({ rows }: TextTable): Pick<MidsSummary, 'revision'> {
  const version = rows.find((row) => row[0] === 'Version:')?.[1];
  return version === undefined || version === '' ? {} : { revision: version };
}

/** The text after `# Version:`. */
function commentVersionOf({ document }: TextTable): Pick<MidsSummary, 'revision'> {
  const version = document.lines.map((line) => /^#\s*Version:\s*(.+)$/.exec(line)?.[1]).find(Boolean);
  return version === undefined ? {} : { revision: version.trim() };
}

const MATHS = textKind({
  title: 'Maths.mhd',
  matches: hasRow('EDRT'),
  summarise: (table) => {
    const { inventions, grades } = mathsOf(table);
    return {
      ...versionOf(table),
      counts: { schedules: 4, grades: Object.keys(grades).length, inventionLevels: inventions.length },
      sample: {},
    };
  },
});

const LEVELS = textKind({
  title: 'Levels.mhd',
  otherNames: ['NLevels.mhd', 'RLevels.mhd'],
  matches: ({ rows }) => rows.some((row, at) => row[0] === 'Level' && rows[at + 1]?.[0] === '1'),
  summarise: (table) => {
    const levels = levelsOf(table);
    return {
      counts: {
        levels: levels.length,
        picks: 1 + sumOf(levels, ({ powers }) => powers),
        slots: sumOf(levels, ({ slots }) => slots),
      },
      sample: {},
    };
  },
});

const ENHANCEMENT_CLASSES = textKind({
  title: 'EClasses.mhd',
  matches: hasRow('Index'),
  summarise: (table) => {
    const classes = enhancementClassesOf(table);
    return {
      ...versionOf(table),
      counts: { classes: classes.length },
      sample: { classes: firstNames(classes.map(({ key }) => key)) },
    };
  },
});

const ORIGINS = textKind({
  title: 'Origins.mhd',
  matches: hasRow('Origin'),
  summarise: (table) => {
    const origins = originsOf(table);
    return {
      ...versionOf(table),
      counts: { origins: origins.length },
      sample: { origins: firstNames(origins) },
    };
  },
});

const SET_TYPES = textKind({
  title: 'SetTypes.mhd',
  matches: hasRow('SetID'),
  summarise: (table) => {
    const types = setTypesOf(table);
    return {
      ...versionOf(table),
      counts: { setTypes: types.length },
      sample: { setTypes: firstNames(types.map(({ name }) => name)) },
    };
  },
});

const REPLACEMENTS = textKind({
  title: 'PowersReplTable.mhd',
  matches: ({ document }) =>
    powerReplacementsOf(document).length > 0 || document.lines.some((line) => /^\[Global\]/i.test(line)),
  summarise: (table) => {
    const rows = powerReplacementsOf(table.document);
    return {
      ...commentVersionOf(table),
      counts: { rows: rows.length, blocks: new Set(rows.map(({ block }) => block)).size },
      sample: { rows: firstNames(rows.map(({ from, to }) => `${from} → ${to}`)) },
    };
  },
});

const CRYPTIC_NAMES = textKind({
  title: 'CrypticPowerNames.mhd',
  matches: ({ document }) => crypticNamesOf(document).length > 0,
  summarise: (table) => {
    const rows = crypticNamesOf(table.document);
    return {
      ...commentVersionOf(table),
      counts: { rows: rows.length },
      sample: { rows: firstNames(rows.map(({ mids, game }) => `${mids} → ${game}`)) },
    };
  },
});

const FORUM_CODES = textKind({
  title: 'bbcode.mhd',
  matches: ({ document }) => forumCodesOf(document).length > 0,
  summarise: ({ document }) => {
    const codes = forumCodesOf(document);
    return { counts: { codes: codes.length }, sample: { codes: firstNames(codes) } };
  },
});

/** All kinds of text files; the first that matches a text of unknown name is its kind. */
export const TEXT_KINDS: readonly TextFileKind[] = [
  MATHS,
  LEVELS,
  ENHANCEMENT_CLASSES,
  SET_TYPES,
  ORIGINS,
  FORUM_CODES,
  REPLACEMENTS,
  CRYPTIC_NAMES,
];

/** Kinds whose files may have no row at all, on servers where nothing was renamed. */
export const MAY_BE_EMPTY: ReadonlySet<MidsFileKind> = new Set([REPLACEMENTS, CRYPTIC_NAMES]);

/** True when a text has no row by which its kind could be told. */
export function isWithoutRows({ document }: TextTable): boolean {
  return isOnlyComments(document);
}
