import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Build, BuildProblem, GameData } from '@guildhall/heroes';
import { buildNameLookup, MAX_BUILD_BYTES, readMbd } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { loadConfig, openGameData } from '@guildhall/server';

/** A build with the game data it needs. */
export interface OpenedBuild {
  readonly build: Build;
  readonly warnings: readonly BuildProblem[];
  readonly data: GameData;
  readonly manifest: PackManifest;
}

/** Read a build file (`-` is standard input) and match its names against the installed data. */
export async function openBuild(file: string): Promise<OpenedBuild> {
  const bytes = file === '-' ? await readStandardInput() : await readBounded(resolve(file));
  const installed = await openGameData(loadConfig({ env: process.env, cwd: process.cwd() }));
  const { build: raw } = readMbd(bytes);
  const data = await installed.dataFor(raw);
  // Files of older programs name pieces by their long names, which only the data can resolve.
  const { build, warnings } = readMbd(bytes, buildNameLookup(data));
  return { build, warnings, data, manifest: installed.manifest };
}

/** Read one byte more than any build has, so that a huge file is refused without being read. */
async function readBounded(path: string): Promise<Uint8Array> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : error.message;
    throw new GuildError('BUILD_UNREADABLE', `${path}: ${reason}`, { path }, error);
  });
  try {
    if ((await handle.stat()).isDirectory()) {
      throw new GuildError('BUILD_UNREADABLE', `${path} is a folder, not a build file`, { path });
    }
    const buffer = Buffer.alloc(MAX_BUILD_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BUILD_BYTES) break;
  }
  return Buffer.concat(chunks);
}
