import { encodeUtf8 } from '@guildhall/kernel';
import { decodeSlice } from '../pack/decode.ts';
import { encodePack } from '../pack/encode.ts';
import type { FuzzTarget } from './fuzz.fixture.ts';
import { toGameData } from './map/to-game-data.ts';
import { readMbd } from './mbd/read-mbd.ts';
import { writeMbd } from './mbd/write-mbd.ts';
import { readEnhancementDatabase } from './mids/enhancement-database.ts';
import { readMainDatabase } from './mids/main-database.ts';
import { readMidsDatabase } from './mids/mids-database.ts';
import { readModifierFile, writeModifierFile } from './mids/modifier-tables.ts';
import { sampleFolder } from './mids/sample-folder.fixture.ts';
import { readServerData } from './mids/server-data.ts';

const BUILD = {
  Level: '49',
  Class: 'Class_Blaster',
  PowerSets: ['A.B', 'C.D'],
  PowerEntries: [
    {
      PowerName: 'A.B.C',
      Level: 1,
      SlotEntries: [
        { Level: 1, Enhancement: { Uid: 'U', Grade: 'None', IoLevel: 49, RelativeLevel: 'Even' } },
      ],
    },
  ],
};

/** Everything that follows reading a folder must cope with what reading lets through. */
function importFolder(file: string): (bytes: Uint8Array) => unknown {
  return (bytes) => {
    const { data } = toGameData(readMidsDatabase(sampleFolder().set(file, bytes)));
    let hashes = 0;
    return encodePack(data, { sha256: () => String(hashes++) });
  };
}

function smallModifierFile(): Uint8Array {
  const rows = Array.from({ length: 55 }, () => [1, 2]);
  return writeModifierFile({
    era: 'new',
    value: {
      header: "Mids' Hero Designer Attribute Modifier Tables",
      revision: 1,
      revisionDate: 0n,
      sourceIndex: '',
      sourceTables: '',
      tables: [{ id: 'Melee_Ones', baseIndex: 0, rows }],
    },
  });
}

function samplePack(): string {
  const { data } = toGameData(readMidsDatabase(sampleFolder()));
  let hashes = 0;
  const { manifest, files } = encodePack(data, { sha256: () => String(hashes++) });
  return files.get(manifest.slices.common!.hash)!;
}

/** Readers with small samples made by the writers. */
export function syntheticTargets(): FuzzTarget[] {
  const folder = sampleFolder();
  const inFolder = [...folder].map(([file, sample]) => ({ name: file, sample, read: importFolder(file) }));
  const build = (bytes: Uint8Array): unknown => writeMbd(readMbd(bytes).build);
  return [
    ...inFolder,
    { name: 'i12.mhd of 2019', sample: sampleFolder('old').get('i12.mhd')!, read: importFolder('i12.mhd') },
    { name: 'attribmod.mhd', sample: smallModifierFile(), read: readModifierFile },
    { name: 'build.mbd', sample: encodeUtf8(JSON.stringify(BUILD)), read: build },
    {
      name: 'slice of a pack',
      sample: encodeUtf8(samplePack()),
      read: (bytes) => decodeSlice(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    },
  ];
}

/** Readers with real files; `load` gives the content of a path inside the Mids test data. */
export function realTargets(load: (path: string) => Uint8Array): FuzzTarget[] {
  return [
    { name: 'real EnhDB.mhd', sample: load('homecoming/EnhDB.mhd'), read: readEnhancementDatabase },
    { name: 'real EnhDB.mhd of 2019', sample: load('2019/EnhDB.mhd'), read: readEnhancementDatabase },
    { name: 'real SData.mhd', sample: load('homecoming/SData.mhd'), read: readServerData },
    { name: 'real start of I12.mhd', sample: load('2019/I12.mhd').slice(0, 300_000), read: readMainDatabase },
    { name: 'real I9.mhd', sample: load('2019/I9.mhd').slice(0, 100_000), read: readMainDatabase },
    { name: 'real build', sample: load('builds/mids-web_lorenzo.mbd'), read: (bytes) => readMbd(bytes) },
  ];
}
