import { basename, join, resolve } from 'node:path';
import {
  exportMidsFile,
  importMidsFile,
  kindOfName,
  MAX_EXPORT_BYTES,
  MAX_MIDS_BYTES,
  readMidsFile,
  recogniseMidsFile,
  verifyMidsFile,
} from '@guildhall/heroes/codec';
import { type GuildError, isGuildError } from '@guildhall/kernel';
import { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { type FoundFile, findFiles, readFileBounded } from '../mids-folder.ts';
import { countsText, type MidsOutcome, type MidsRefusal, printVerification } from '../mids-report.ts';
import { note, printJson, printLine, printTable } from '../output.ts';
import { writeWhole } from '../write-whole.ts';

/** `guildhall mids`: look into the files of a Mids Reborn data folder. */
export function midsCommand(): Command {
  return new Command('mids')
    .description('inspect, verify and convert the files of a Mids Reborn data folder')
    .addCommand(midsInspect())
    .addCommand(midsVerify())
    .addCommand(midsExport())
    .addCommand(midsImport());
}

function midsInspect(): Command {
  return new Command('inspect')
    .description('say what a file is: kind, layout era, revision, counts, first names')
    .argument('<file>', 'any file of a Mids data folder; its name may be wrong')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall mids inspect Homecoming/EnhDB.mhd\n  guildhall mids inspect I12.mhd --json',
    )
    .action(async (path: string, flags: { json?: true }) => {
      const bytes = await readFileBounded({ name: path, path: resolve(path) }, MAX_MIDS_BYTES);
      const { kind, era, summary } = readMidsFile(bytes, basename(path));
      const report = { file: path, kind: kind.title, era, bytes: bytes.length, ...summary };
      if (flags.json) return printJson(report);
      printTable([
        ['kind', kind.title],
        ['era', era ?? 'any'],
        ['revision', summary.revision ?? 'not stated'],
        ['bytes', String(bytes.length)],
        ['counts', countsText(summary.counts)],
        ...Object.entries(summary.sample).map(([list, names]) => [list, `${names.join(', ')} …`]),
      ]);
      return undefined;
    });
}

function refusal({ code, message, details }: GuildError): MidsRefusal {
  return { error: { code, message, details } };
}

/** Runs `read`, or says why it cannot. Files of other names that are no Mids files are no failure. */
async function attempt<T extends object>(file: FoundFile, lenient: boolean, read: () => T | Promise<T>) {
  try {
    return await read();
  } catch (error) {
    if (!isGuildError(error)) throw error;
    const status = lenient && kindOfName(file.name) === undefined ? 'skipped' : 'failed';
    return { status, ...refusal(error) } as const;
  }
}

/** Whether the bytes are of a kind that is read is settled first: only then is being unreadable a failure. */
async function withKind<T extends object>(
  file: FoundFile,
  inFolder: boolean,
  use: (kind: ReturnType<typeof recogniseMidsFile>, bytes: Uint8Array) => T,
) {
  const told = await attempt(file, inFolder, async () => {
    const bytes = await readFileBounded(file, MAX_MIDS_BYTES);
    return { bytes, kind: recogniseMidsFile(bytes, basename(file.path)) };
  });
  if (!('kind' in told)) return { file: file.name, ...told };
  const outcome = await attempt(file, false, () => use(told.kind, told.bytes));
  return { file: file.name, bytes: told.bytes.length, ...outcome };
}

function verifyFile(file: FoundFile, inFolder: boolean): Promise<MidsOutcome> {
  return withKind(file, inFolder, (kind, bytes) => {
    const { identical, ...verification } = verifyMidsFile(kind, bytes);
    return { status: identical ? ('identical' as const) : ('different' as const), ...verification };
  });
}

function midsVerify(): Command {
  return new Command('verify')
    .description('read files, write them again and compare; nothing is changed')
    .argument('<target>', 'file or folder')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
JSON files are compared by value, all others byte for byte. Files in the folder that are not
of a Mids data folder are skipped and listed. Leaves with 1 when a file differs or cannot be read.

Examples:
  guildhall mids verify "Mids Reborn/Data/Homecoming"
  guildhall mids verify EnhDB.mhd --json`,
    )
    .action(async (target: string, flags: { json?: true }) => {
      const { isFolder, files } = await findFiles(target);
      const outcomes: MidsOutcome[] = [];
      for (const file of files) outcomes.push(await verifyFile(file, isFolder));
      const verified = outcomes.filter(({ status }) => status === 'identical').length;
      const ok =
        verified > 0 && outcomes.every(({ status }) => status === 'identical' || status === 'skipped');
      if (flags.json) printJson({ ok, files: outcomes });
      else printVerification(outcomes);
      if (verified === 0 && isFolder) note(`${target} has no file of a Mids data folder.`);
      if (!ok) process.exitCode = EXIT.input;
    });
}

/** Converts every file of a folder and reports what was written; leaves with 1 when one failed. */
async function convertFolder(
  folder: string,
  flags: { json?: true },
  convert: (file: FoundFile) => Promise<ConvertOutcome>,
): Promise<void> {
  const { files } = await findFiles(folder);
  const outcomes: ConvertOutcome[] = [];
  for (const file of files) outcomes.push(await convert(file));
  const written = outcomes.filter(({ status }) => status === 'written').length;
  const ok = written > 0 && !outcomes.some(({ status }) => status === 'failed');
  if (flags.json) printJson({ ok, files: outcomes });
  else {
    printTable(outcomes.map((item) => [item.status, item.file, item.output ?? item.error?.message ?? '']));
    printLine(`\n${written} written`);
  }
  if (!ok) process.exitCode = EXIT.input;
}

interface ConvertOutcome extends Partial<MidsRefusal> {
  readonly file: string;
  readonly status: 'written' | 'failed' | 'skipped';
  readonly output?: string;
}

/** Output appears whole or not at all; a file that is there stays until then. */
async function write(file: FoundFile, output: string, parts: Iterable<string | Uint8Array>) {
  await writeWhole(output, parts);
  return { file: file.name, status: 'written' as const, output };
}

function midsExport(): Command {
  return new Command('export')
    .description('write every file of a Mids data folder as JSON')
    .argument('<dir>', 'Mids data folder')
    .requiredOption('--out <dir>', 'folder for the JSON files; I12.mhd becomes I12.mhd.json')
    .option('--json', 'print one JSON document about what was written')
    .addHelpText(
      'after',
      `
Values that are a default (0, false, empty) are left out. \`guildhall mids import\` turns the
JSON back into the same bytes.

Example:
  guildhall mids export "Mids Reborn/Data/Homecoming" --out homecoming-json`,
    )
    .action((folder: string, flags: { out: string; json?: true }) =>
      convertFolder(folder, flags, async (file) => {
        const read = await withKind(file, true, (kind, bytes) => ({ content: kind.read(bytes) }));
        if (!('content' in read)) return { file: file.name, status: read.status, error: read.error };
        return write(file, join(resolve(flags.out), `${file.name}.json`), exportMidsFile(read.content));
      }),
    );
}

function midsImport(): Command {
  return new Command('import')
    .description('turn exported JSON back into the files of a Mids data folder')
    .argument('<dir>', 'folder that `guildhall mids export` wrote')
    .requiredOption('--out <dir>', 'folder for the Mids files; I12.mhd.json becomes I12.mhd')
    .option('--json', 'print one JSON document about what was written')
    .addHelpText('after', '\nExample:\n  guildhall mids import homecoming-json --out Homecoming')
    .action((folder: string, flags: { out: string; json?: true }) =>
      convertFolder(folder, flags, async (file) => {
        const read = await attempt(file, false, async () => ({
          content: importMidsFile(await readFileBounded(file, MAX_EXPORT_BYTES)),
        }));
        if (!('content' in read)) return { file: file.name, ...read };
        const output = join(resolve(flags.out), file.name.replace(/\.json$/i, ''));
        return write(file, output, [read.content.write()]);
      }),
    );
}
