import type { Build, ExtraFields, PowerEntry, Slot, SlottedEnhancement } from '../../model/build.ts';
import { ALIGNMENTS, fileName, GRADES, RELATIVE_LEVELS } from './names.ts';
import { UNUSED_SET } from './read-mbd.ts';

/** Version of the program whose files these are like; readers compare it with their own. */
const FORMAT_VERSION = '3.7.15.1';

/**
 * What a build says that names no data: programs compare the version with their
 * own and do not expect it to be empty.
 */
const USUAL_DATABASE = 'Homecoming 2021.3.331';

/** What the file says for pieces that are no inventions. */
const NO_LEVEL = 1;

/**
 * Name of a value; the one that was read and not understood when the value is
 * still what stood in for it.
 */
function enumName<T>(
  names: Readonly<Record<string, T>>,
  value: T,
  { key, extra, fallback }: { key: string; extra: ExtraFields | undefined; fallback: string },
): unknown {
  return value === names[fallback] && extra?.[key] !== undefined
    ? extra[key]
    : fileName(names, value, fallback);
}

/** Fields that are kept beside those the format has. */
function unknownFields(extra: ExtraFields | undefined, own: object): ExtraFields {
  return Object.fromEntries(Object.entries(extra ?? {}).filter(([key]) => !Object.hasOwn(own, key)));
}

function withExtra(own: object, extra: ExtraFields | undefined): object {
  return extra === undefined ? own : { ...own, ...unknownFields(extra, own) };
}

function fileEnhancement(piece: SlottedEnhancement | null | undefined): object | null {
  if (piece === null || piece === undefined) return null;
  const identity = piece.uid === '' ? { Enhancement: piece.longName ?? '' } : { Uid: piece.uid };
  const { extra } = piece;
  const own = {
    ...identity,
    Grade: enumName(GRADES, piece.grade, { key: 'Grade', extra, fallback: 'None' }),
    IoLevel: piece.level > 0 ? piece.level - 1 : NO_LEVEL,
    RelativeLevel: enumName(RELATIVE_LEVELS, piece.relativeLevel, {
      key: 'RelativeLevel',
      extra,
      fallback: 'Even',
    }),
    Obtained: piece.obtained === true,
  };
  return withExtra(own, extra);
}

function fileSlot(slot: Slot): object {
  const own = {
    Level: slot.level,
    IsInherent: slot.inherent === true,
    Enhancement: fileEnhancement(slot.enhancement),
    FlippedEnhancement: fileEnhancement(slot.alternate),
  };
  return withExtra(own, slot.extra);
}

const EMPTY_ENTRY = {
  PowerName: '',
  Level: -1,
  StatInclude: false,
  ProcInclude: false,
  VariableValue: 0,
  InherentSlotsUsed: 0,
  SubPowerEntries: [],
  SlotEntries: [],
};

function fileEntry(entry: PowerEntry | null): object {
  if (entry === null) return EMPTY_ENTRY;
  const own = {
    PowerName: entry.power,
    Level: entry.level,
    StatInclude: entry.include,
    // The mark leaves procs out, see read-mbd.ts.
    ProcInclude: !entry.procs,
    VariableValue: entry.stacks,
    InherentSlotsUsed: entry.inherentSlotsUsed ?? 0,
    SubPowerEntries: (entry.subPowers ?? []).map(({ power, include, extra }) =>
      withExtra({ PowerName: power, StatInclude: include }, extra),
    ),
    SlotEntries: entry.slots.map(fileSlot),
  };
  return withExtra(own, entry.extra);
}

/** Server and version number of a data version name such as `Homecoming 2021.3.331`. */
function database(name: string): { Database: string; DatabaseVersion: string } {
  const space = name.lastIndexOf(' ');
  return space < 0
    ? { Database: name, DatabaseVersion: '' }
    : { Database: name.slice(0, space), DatabaseVersion: name.slice(space + 1) };
}

function powersets({ primary, secondary, pools, epic, extra }: Build): unknown[] {
  const [first = '', second = '', third = '', fourth = '', ...more] = pools;
  return [primary, secondary, extra?.[UNUSED_SET] ?? '', first, second, third, fourth, epic, ...more];
}

/** The build as the object of a `.mbd` file, keys in the order of the format (heroes-mids-formats §10.1). */
function mbdObject(build: Build): object {
  const { [UNUSED_SET]: _unused, ...extra } = build.extra ?? {};
  const own = {
    BuiltWith: {
      App: 'Guildhall',
      Version: FORMAT_VERSION,
      ...database(build.dataVersion?.name ?? USUAL_DATABASE),
    },
    Level: String(build.level - 1),
    Class: build.archetype,
    Origin: build.origin,
    Alignment: enumName(ALIGNMENTS, build.alignment, { key: 'Alignment', extra, fallback: 'Hero' }),
    Name: build.name,
    Comment: build.comment,
    PowerSets: powersets(build),
    LastPower: build.picks.findLastIndex((pick) => pick !== null) + 1,
    PowerEntries: [...build.picks, ...build.granted].map(fileEntry),
  };
  return withExtra(own, extra);
}

/** Text of a `.mbd` file: JSON with CRLF and two spaces. */
export function writeMbdText(build: Build): string {
  return JSON.stringify(mbdObject(build), null, 2).replaceAll('\n', '\r\n');
}

/** The same without spaces and line ends, as chunks carry it. */
export function writeCompactMbd(build: Build): string {
  return JSON.stringify(mbdObject(build));
}
