import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Build, BuildProblem, GameData, UnknownReference } from '@guildhall/heroes';
import {
  type BuildContext,
  MAX_BUILD_BYTES,
  type ReadableFormat,
  readBuild,
} from '@guildhall/heroes/build-files';
import type { PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { loadConfig, openBuildNames, openGameData } from '@guildhall/server';

/** A build with the game data it needs. */
export interface OpenedBuild {
  readonly format: ReadableFormat;
  readonly build: Build;
  readonly warnings: readonly BuildProblem[];
  /** Names that neither the registry nor the data has. */
  readonly unmatched: readonly UnknownReference[];
  readonly data: GameData;
  readonly manifest: PackManifest;
  /** For writing it in another format. */
  readonly context: BuildContext;
}

/** Read a build of any format (`-` is standard input) and match its names against the installed data. */
export async function openBuild(file: string): Promise<OpenedBuild> {
  const bytes = file === '-' ? await readStandardInput() : await readBounded(resolve(file));
  const config = loadConfig({ env: process.env, cwd: process.cwd() });
  const [installed, names] = await Promise.all([openGameData(config), openBuildNames(config)]);
  // Which data a build needs, only the build says; and some names only the data can match.
  const data = await installed.dataFor(readBuild(bytes, names).build);
  const context = { ...names, data };
  const { notes, unknown, ...read } = readBuild(bytes, context);
  return { ...read, warnings: notes, unmatched: unknown, data, manifest: installed.manifest, context };
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
