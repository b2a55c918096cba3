import { readFile, stat } from 'node:fs/promises';
import { GuildError } from '@guildhall/kernel';

/** Bytes of a text that is read whole; a log of 10,000 rolls has some 20 MB. */
const LIMIT = 64 * 1024 * 1024;

/**
 * A text file, or standard input for `-`.
 * @throws GuildError FILE_UNRECOGNISED when it cannot be read, FILE_TOO_LARGE above 64 MB.
 */
export async function readText(file: string): Promise<string> {
  if (file === '-') return (await standardInput()).toString('utf8');
  const { size } = await stat(file).catch((error) => unreadable(file, error));
  if (size > LIMIT) throw tooLarge();
  return readFile(file, 'utf8').catch((error) => unreadable(file, error));
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).byteLength;
    if (size > LIMIT) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

function tooLarge(): GuildError {
  return new GuildError('FILE_TOO_LARGE', `The file is larger than ${LIMIT / 1024 / 1024} MB.`, {
    limit: LIMIT,
  });
}

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  const reason =
    error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code ?? error.message})`;
  throw new GuildError('FILE_UNRECOGNISED', `${file} ${reason}.`, { file }, error);
}
