import { ERAS } from '../binary/schema.ts';
import type { FuzzTarget } from '../fuzz.fixture.ts';
import { sameJson } from '../json/json-document.ts';
import { exportMidsFile, importMidsFile } from './json-export.ts';
import { readMainDatabase } from './main-database.ts';
import type { MidsFile } from './mids-file.ts';
import { readMidsFile, recogniseMidsFile } from './recognise.ts';
import { sampleFiles } from './sample-folder.fixture.ts';
import { firstDifference, verifyMidsFile } from './verify.ts';

/** @throws Error when what was read does not come back the same: a finding, not a refusal. */
function checkRoundTrip(title: string, bytes: Uint8Array): MidsFile {
  const kind = recogniseMidsFile(bytes, title);
  const result = verifyMidsFile(kind, bytes);
  if (!result.identical) throw new Error(`written differently, first at byte ${result.offset}`);
  return kind.read(bytes);
}

/** @throws Error when the export does not give the file back. */
function checkExport(file: MidsFile): void {
  const text = [...exportMidsFile(file)].join('');
  const back = importMidsFile(new TextEncoder().encode(text));
  const [before, after] = [file.write(), back.write()];
  const same =
    file.kind.compared === 'bytes'
      ? firstDifference(before, after) === undefined
      : sameJson(JSON.parse(new TextDecoder().decode(before)), JSON.parse(new TextDecoder().decode(after)));
  if (!same) throw new Error('the export gives another file back');
}

/** Samples of every kind and era, whose bytes differ. */
function samples(): { name: string; title: string; sample: Uint8Array }[] {
  const seen = new Set<string>();
  return ERAS.flatMap((era) =>
    [...sampleFiles(era)].flatMap(([title, sample]) => {
      const key = `${title} ${sample.join()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ name: `${title} (${era})`, title, sample }];
    }),
  );
}

/** Reading, writing, export and import of small files of every kind. */
export function midsFileTargets(): FuzzTarget[] {
  const files = samples().map(({ name, title, sample }): FuzzTarget => {
    return { name, sample, read: (bytes) => checkExport(checkRoundTrip(title, bytes)) };
  });
  const exports = [...sampleFiles('new')].map(([title, sample]): FuzzTarget => {
    const text = [...exportMidsFile(readMidsFile(sample, title))].join('');
    return {
      name: `export of ${title}`,
      sample: new TextEncoder().encode(text),
      read: (bytes) => checkExport(importMidsFile(bytes)),
    };
  });
  return [...files, ...exports];
}

/** Names of real files, and whether they are small enough to be chosen often. */
const REAL_FILES: readonly (readonly [path: string, share: number])[] = [
  ['homecoming/EnhDB.mhd', 1],
  ['eras/EnhDB-2022.mhd', 1],
  ['eras/EnhDB-2021.mhd', 1],
  ['2019/EnhDB.mhd', 1],
  ['homecoming/Salvage.mhd', 5],
  ['homecoming/SData.mhd', 10],
  ['homecoming/GlobalMods.mhd', 10],
  ['2019/Compare.mhd', 10],
  ['homecoming/EClasses.mhd', 10],
  ['homecoming/Maths.mhd', 10],
  ['homecoming/RLevels.mhd', 10],
  ['homecoming/Origins.mhd', 10],
  ['homecoming/PowersReplTable.mhd', 10],
  ['homecoming/CrypticPowerNames.mhd', 5],
  ['2019/SetTypes.mhd', 10],
  ['homecoming/TypeGrades.json', 5],
];

/** Readers with real files; `load` gives the content of a path inside the Mids test data. */
export function realMidsTargets(load: (path: string) => Uint8Array): FuzzTarget[] {
  const files = REAL_FILES.map(([path, share]): FuzzTarget => {
    return { name: `real ${path}`, sample: load(path), share, read: (bytes) => checkRoundTrip(path, bytes) };
  });
  const start = (path: string, bytes: number): Uint8Array => load(path).slice(0, bytes);
  return [
    ...files,
    {
      name: 'real start of I12.mhd',
      sample: start('2019/I12.mhd', 300_000),
      share: 1,
      read: readMainDatabase,
    },
    { name: 'real I9.mhd', sample: start('2019/I9.mhd', 100_000), share: 1, read: readMainDatabase },
  ];
}
