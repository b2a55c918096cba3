import type { Build } from '@guildhall/heroes';
import { requiredSlices } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { currentManifest } from '../data/manifest.ts';
import { loadGameData } from '../data/pack-loader.ts';
import type { ImportNote } from '../planner/view.ts';

export interface ImportedBuild {
  readonly build: Build;
  readonly note: ImportNote;
}

/** A build file before its bytes are read. */
interface Source {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/**
 * Reads a build file in the browser. The reader is loaded when first needed,
 * beside the data that old files need to look names up.
 * @throws GuildError FILE_TOO_LARGE before a byte is read, BUILD_UNREADABLE, FILE_CORRUPT
 */
async function readBuild({ name, size, bytes }: Source): Promise<ImportedBuild> {
  const [codec, manifest] = await Promise.all([import('@guildhall/heroes/codec'), currentManifest()]);
  if (size > codec.MAX_BUILD_BYTES) {
    throw new GuildError(
      'FILE_TOO_LARGE',
      `"${name}" has ${Math.ceil(size / 1024)} kB; a build file never has more than ${Math.floor(codec.MAX_BUILD_BYTES / 1024)} kB.`,
      { limit: codec.MAX_BUILD_BYTES, bytes: size },
    );
  }
  const data = await loadGameData(manifest, requiredSlices(manifest, null));
  const { build, warnings } = codec.readMbd(await bytes(), codec.buildNameLookup(data));
  return { build, note: { file: name, warnings } };
}

export function readBuildFile(file: File): Promise<ImportedBuild> {
  return readBuild({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  });
}

export function readBuildText(name: string, text: string): Promise<ImportedBuild> {
  const bytes = new TextEncoder().encode(text);
  return readBuild({ name, size: bytes.byteLength, bytes: () => Promise.resolve(bytes) });
}
