import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, LockEntry> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(lock.packages);

/** Everything with a native part that building or running needs, by platform. */
const NATIVE = [
  '@rolldown/binding-',
  'lightningcss-',
  '@typescript/typescript-',
  '@img/sharp-',
  '@node-rs/argon2-',
];
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];

describe('package-lock.json', () => {
  it.each(NATIVE.flatMap((prefix) => PLATFORMS.map((platform) => prefix + platform)))('lists %s', (start) => {
    expect(entries.some(([path]) => path.startsWith(`node_modules/${start}`))).toBe(true);
  });

  it('lists every optional dependency, so that a clean install works on all platforms', () => {
    const names = new Set(entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const missing = entries.flatMap(([, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry host', () => {
    const hosts = entries.filter(([, entry]) => !entry.link && entry.resolved?.includes('://'));
    expect(hosts.map(([path]) => path)).toEqual([]);
  });
});
