import type { Build } from '@guildhall/heroes';
import type { BuildContext, readBuild } from '@guildhall/heroes/build-files';
import { requiredSlices } from '@guildhall/heroes/pack';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { currentManifest } from '../data/manifest.ts';
import { loadGameData } from '../data/pack-loader.ts';
import type { ImportNote } from '../planner/view.ts';
import { brotli } from './brotli.ts';
import { buildContext } from './build-context.ts';

type ReadBuildOf = typeof readBuild;

export interface ImportedBuild {
  readonly build: Build;
  readonly note: ImportNote;
}

/** A build file before its bytes are read. */
interface Source {
  readonly name: string;
  readonly size: number;
  content(): Promise<Uint8Array | string>;
}

/**
 * Reads a build of any format in the browser. The reader is loaded when first
 * needed, beside the names and the data that old files need.
 * @throws GuildError FILE_TOO_LARGE before a byte is read, and all of `readBuild`
 */
async function readSource({ name, size, content }: Source): Promise<ImportedBuild> {
  const [codec, context, manifest] = await Promise.all([
    import('@guildhall/heroes/build-files'),
    buildContext(),
    currentManifest(),
  ]);
  if (size > codec.MAX_BUILD_BYTES) {
    throw new GuildError(
      'FILE_TOO_LARGE',
      `"${name}" has ${Math.ceil(size / 1024)} kB; a build file never has more than ${Math.floor(codec.MAX_BUILD_BYTES / 1024)} kB.`,
      { limit: codec.MAX_BUILD_BYTES, bytes: size },
    );
  }
  const data = await loadGameData(manifest, requiredSlices(manifest, null));
  const { build, notes } = await readPacked(codec.readBuild, await content(), { ...context, data });
  return { build, note: { file: name, warnings: notes } };
}

/** Reads a build; where it is packed with Brotli, fetches that first. */
async function readPacked(read: ReadBuildOf, content: Uint8Array | string, context: BuildContext) {
  try {
    return read(content, context);
  } catch (error) {
    if (!isGuildError(error) || error.details['reason'] !== 'no Brotli') throw error;
    return read(content, { ...context, brotli: await brotli() });
  }
}

export function readBuildFile(file: File): Promise<ImportedBuild> {
  return readSource({
    name: file.name,
    size: file.size,
    content: async () => new Uint8Array(await file.arrayBuffer()),
  });
}

export function readBuildText(name: string, text: string): Promise<ImportedBuild> {
  return readSource({ name, size: text.length, content: () => Promise.resolve(text) });
}
