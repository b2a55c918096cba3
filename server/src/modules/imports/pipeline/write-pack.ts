import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { EncodedPack } from '@guildhall/heroes/pack';
import { syncFolder, writeAtomically } from '../../../platform/data-dir/atomic-file.ts';
import type { StageProgress } from './messages.ts';

const compress = promisify(brotliCompress);

/**
 * Write the pack so that it survives a power cut before anything refers to it.
 * Files are named by their content, so those of an interrupted run are kept.
 */
export async function writePack(
  { manifest, files }: EncodedPack,
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
  await writeAtomically(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(target);
}
