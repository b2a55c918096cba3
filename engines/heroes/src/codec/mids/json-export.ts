import { GuildError } from '@guildhall/kernel';
import { readJsonDocument } from '../json/json-document.ts';
import { isJsonObject } from '../json/json-object.ts';
import type { MidsFile } from './mids-file.ts';
import { MIDS_FILE_KINDS } from './recognise.ts';

/** Tells our exports from other JSON; the number changes with the form. */
const FORM = 'mids-file 1';

/**
 * A file of a Mids folder as JSON, in pieces that are small whatever its size.
 * Values that are a default of the layout are left out; floats are the shortest
 * decimals that are the same 32-bit number.
 */
export function* exportMidsFile(file: MidsFile): Generator<string> {
  yield `{"guildhall":${JSON.stringify(FORM)},"kind":${JSON.stringify(file.kind.title)},`;
  yield* file.jsonParts();
  yield '}\n';
}

/** Largest export read back, in bytes; that of a main database has 32 MB. */
export const MAX_EXPORT_BYTES = 256 << 20;

/**
 * The file that `exportMidsFile` described; writing it gives the same bytes.
 * @throws GuildError FILE_UNRECOGNISED when it is no export, FILE_CORRUPT with `details.path`,
 * or as `readJsonDocument` when it is not JSON.
 */
export function importMidsFile(bytes: Uint8Array): MidsFile {
  const { value: json } = readJsonDocument('The export', bytes, MAX_EXPORT_BYTES);
  if (!isJsonObject(json) || json.guildhall !== FORM) {
    const message = `This is no export of a Mids file; "guildhall": "${FORM}" is expected.`;
    throw new GuildError('FILE_UNRECOGNISED', message, { path: 'guildhall' });
  }
  const kind = MIDS_FILE_KINDS.find(({ title }) => title === json.kind);
  if (kind !== undefined) return kind.fromJson(json);
  throw new GuildError('FILE_CORRUPT', `No kind of Mids file is named ${JSON.stringify(json.kind)}.`, {
    path: 'kind',
  });
}
