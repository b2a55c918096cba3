import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, PowerEntry } from '@guildhall/heroes';
import { readBuild } from '@guildhall/heroes/build-files';
import { starterContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { sampleBuild } from '../sample-build.ts';

/** Numbers that look random and are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Real builds where they are at hand, else the one that the other measurements use. */
function originals(): Build[] {
  const context = starterContext();
  const folder = sharedData('mids/builds');
  const files = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.mbd'));
  if (folder === null || files.length === 0) return [sampleBuild(context.data).build];
  return files.map((file) => readBuild(readFileSync(join(folder, file)), context).build);
}

/**
 * So many builds, no two the same: real ones, each with a few powers switched, a
 * few pieces taken out and others of another level, as people try things out.
 */
export function variedBuilds(count: number): Build[] {
  const sources = originals();
  const next = random(1);
  return Array.from({ length: count }, (_, n) => {
    const source = sources[n % sources.length] as Build;
    const change = (entry: PowerEntry): PowerEntry => ({
      ...entry,
      include: next() < 0.1 ? !entry.include : entry.include,
      slots: entry.slots.map((slot) => {
        if (slot.enhancement === null || next() < 0.9) return slot;
        const level = 10 + Math.floor(next() * 41);
        return { ...slot, enhancement: next() < 0.3 ? null : { ...slot.enhancement, level } };
      }),
    });
    return {
      ...source,
      name: `Variant ${n}`,
      picks: source.picks.map((entry) => (entry === null ? null : change(entry))),
      granted: source.granted.map(change),
    };
  });
}
