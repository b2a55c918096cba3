import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress } from 'node:zlib';
import { syncFolder, writeAtomically } from '../../../platform/data-dir/atomic-file.ts';
import type { StageProgress } from './messages.ts';
import type { PreparedImport } from './prepare-import.ts';

const compress = promisify(brotliCompress);

/**
 * Write the pack so that it survives a power cut before anything refers to it.
 * Files are named by their content, so those of an interrupted run are kept.
 */
export async function writePack(
  { pack: { manifest, files }, beside }: Pick<PreparedImport, 'pack' | 'beside'>,
  target: string,
  onProgress: (progress: StageProgress) => void,
): Promise<void> {
  await mkdir(target, { recursive: true });
  let done = 0;
  for (const [hash, text] of files) {
    onProgress({ stage: 'pack', done, total: files.size });
    const file = join(target, `${hash}.json.br`);
    if (!existsSync(file)) {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      };
      await writeAtomically(file, await compress(Buffer.from(text, 'utf8'), { params }));
    }
    done += 1;
  }
  for (const [name, parts] of Object.entries(beside)) await writeCompressed(join(target, name), parts());
  await writeAtomically(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(target);
}

/** For what is rarely read: all game data has 34 MB of JSON, 1 MB with this. */
const BESIDE_QUALITY = 5;

/** Compress a text piece by piece; it would take much memory as one. */
async function writeCompressed(file: string, parts: Iterable<string>): Promise<void> {
  const encoder = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BESIDE_QUALITY } });
  const chunks: Buffer[] = [];
  await pipeline(Readable.from(joined(parts)), encoder, async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  await writeAtomically(file, Buffer.concat(chunks));
}

/** Characters of a piece; records one by one would cost more than the work on them. */
const PIECE = 1 << 18;

function* joined(parts: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
