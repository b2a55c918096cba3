import type { Build } from '@guildhall/heroes';

/** Signs no file system takes, control characters, and the dots that would hide or climb. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]|^\.+/gu;

export function fileNameOf(name: string, fallback: string): string {
  const safe = name.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  return `${safe === '' ? fallback : safe}.mbd`;
}

/** Hands the build to the browser as a `.mbd` file. The writer is loaded when first needed. */
export async function downloadBuild(build: Build, fallbackName: string): Promise<string> {
  const { writeMbd } = await import('@guildhall/heroes/codec');
  const name = fileNameOf(build.name, fallbackName);
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(writeMbd(build))], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
