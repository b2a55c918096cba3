import { encodeUtf8 } from '@guildhall/kernel';
import { decodeSlice } from '../pack/decode.ts';
import { encodePack } from '../pack/encode.ts';
import { buildTargets, realBuildTargets } from './build/fuzz-targets.fixture.ts';
import { gameDataTargets } from './city-of-data/fuzz-targets.fixture.ts';
import type { FuzzTarget } from './fuzz.fixture.ts';
import { toGameData } from './map/to-game-data.ts';
import { midsFileTargets, realMidsTargets } from './mids/fuzz-targets.fixture.ts';
import { readMidsDatabase } from './mids/mids-database.ts';
import { sampleFolder } from './mids/sample-folder.fixture.ts';

/**
 * Every reader of foreign bytes. An area with readers of its own adds its
 * targets here: those whose samples it makes, and those with real files.
 */

/** Everything that follows reading a folder must cope with what reading lets through. */
function importFolder(file: string): (bytes: Uint8Array) => unknown {
  return (bytes) => {
    const { data } = toGameData(readMidsDatabase(sampleFolder().set(file, bytes)));
    let hashes = 0;
    return encodePack(data, { sha256: () => String(hashes++) });
  };
}

function samplePack(slice: string): Uint8Array {
  const { data } = toGameData(readMidsDatabase(sampleFolder()));
  let hashes = 0;
  const { manifest, files } = encodePack(data, { sha256: () => String(hashes++) });
  return encodeUtf8(files.get(manifest.slices[slice]!.hash)!);
}

function sliceTarget(slice: string): FuzzTarget {
  return {
    name: `slice ${slice} of a pack`,
    sample: samplePack(slice),
    read: (bytes) => decodeSlice(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  };
}

/** Readers with small samples made by the writers. */
export function syntheticTargets(): FuzzTarget[] {
  const share = 2;
  const imports = [...sampleFolder()].map(([file, sample]): FuzzTarget => {
    return { name: `import of ${file}`, sample, share, read: importFolder(file) };
  });
  const oldMain = sampleFolder('old').get('i12.mhd')!;
  return [
    ...midsFileTargets(),
    ...imports,
    { name: 'import of i12.mhd of 2019', sample: oldMain, share, read: importFolder('i12.mhd') },
    ...buildTargets(),
    ...gameDataTargets(),
    sliceTarget('common'),
    sliceTarget('recipes'),
  ];
}

/** Readers with real files; `load` gives the content of a path inside the Mids test data. */
export function realTargets(load: (path: string) => Uint8Array): FuzzTarget[] {
  return [...realMidsTargets(load), ...realBuildTargets(load)];
}
