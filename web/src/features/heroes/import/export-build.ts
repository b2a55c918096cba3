import type { Build } from '@guildhall/heroes';
import type { BuildFormat, WrittenBuild } from '@guildhall/heroes/build-files';
import { brotli } from './brotli.ts';
import { buildContext } from './build-context.ts';

/** Signs no file system takes, control characters, and the dots that would hide or climb. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]|^\.+/gu;

/** Ending of the file of each format. */
const ENDINGS: Readonly<Record<BuildFormat, string>> = {
  mbd: '.mbd',
  mxd: '.mxd',
  json: '.json',
  link: '.link.txt',
  chunk: '.chunk.txt',
  'mbd-chunk': '.mbd-chunk.txt',
  buildsave: '.txt',
};

export function fileNameOf(name: string, fallback: string, format: BuildFormat = 'mbd'): string {
  const safe = name.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  return `${safe === '' ? fallback : safe}${ENDINGS[format]}`;
}

/** The build in a format, with what that format cannot carry. The writer is loaded when first needed. */
export async function writtenBuild(build: Build, format: BuildFormat): Promise<WrittenBuild> {
  const [{ writeBuild }, context] = await Promise.all([
    import('@guildhall/heroes/build-files'),
    buildContext(),
  ]);
  return writeBuild(build, format, format === 'mbd-chunk' ? { ...context, brotli: await brotli() } : context);
}

/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: 'text/plain' }));
}

/** Hands bytes to the browser as a file. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
