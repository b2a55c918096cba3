import { encodeUtf8 } from '@guildhall/kernel';
import type { Build, PowerEntry, Slot, SlottedEnhancement } from '../../model/build.ts';
import { ALIGNMENTS, fileName, GRADES, RELATIVE_LEVELS } from './names.ts';

/** Version of the program whose files these are like; readers compare it with their own. */
const FORMAT_VERSION = '3.7.15.1';

/** What the file says for pieces that are no inventions. */
const NO_LEVEL = 1;

function fileEnhancement(piece: SlottedEnhancement | null | undefined): object | null {
  if (piece === null || piece === undefined) return null;
  const identity = piece.uid === '' ? { Enhancement: piece.longName ?? '' } : { Uid: piece.uid };
  return {
    ...identity,
    Grade: fileName(GRADES, piece.grade, 'None'),
    IoLevel: piece.level > 0 ? piece.level - 1 : NO_LEVEL,
    RelativeLevel: fileName(RELATIVE_LEVELS, piece.relativeLevel, 'Even'),
    Obtained: piece.obtained === true,
  };
}

function fileSlot(slot: Slot): object {
  return {
    Level: slot.level,
    IsInherent: slot.inherent === true,
    Enhancement: fileEnhancement(slot.enhancement),
    FlippedEnhancement: fileEnhancement(slot.alternate),
  };
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
  return {
    PowerName: entry.power,
    Level: entry.level,
    StatInclude: entry.include,
    // The mark leaves procs out, see read-mbd.ts.
    ProcInclude: !entry.procs,
    VariableValue: entry.stacks,
    InherentSlotsUsed: entry.inherentSlotsUsed ?? 0,
    SubPowerEntries: (entry.subPowers ?? []).map(({ power, include }) => ({
      PowerName: power,
      StatInclude: include,
    })),
    SlotEntries: entry.slots.map(fileSlot),
  };
}

/** Server and version number of a data version name such as `Homecoming 2021.3.331`. */
function database(name: string): { Database: string; DatabaseVersion: string } {
  const space = name.lastIndexOf(' ');
  return space < 0
    ? { Database: name, DatabaseVersion: '' }
    : { Database: name.slice(0, space), DatabaseVersion: name.slice(space + 1) };
}

/**
 * Bytes of a `.mbd` file: UTF-8 JSON with CRLF and two spaces, keys in the order
 * of the format (heroes-mids-formats §10.1). Reading them gives the build back,
 * except for an `id` in `dataVersion`, which the format has no place for.
 */
export function writeMbd(build: Build): Uint8Array {
  const pools = Array.from({ length: 4 }, (_, i) => build.pools[i] ?? '');
  const file = {
    BuiltWith: {
      App: 'Guildhall',
      Version: FORMAT_VERSION,
      ...database(build.dataVersion?.name ?? 'Homecoming'),
    },
    Level: String(build.level - 1),
    Class: build.archetype,
    Origin: build.origin,
    Alignment: fileName(ALIGNMENTS, build.alignment, 'Hero'),
    Name: build.name,
    Comment: build.comment,
    PowerSets: [build.primary, build.secondary, '', ...pools, build.epic],
    LastPower: build.picks.findLastIndex((pick) => pick !== null) + 1,
    PowerEntries: [...build.picks, ...build.granted].map(fileEntry),
  };
  return encodeUtf8(JSON.stringify(file, null, 2).replaceAll('\n', '\r\n'));
}
