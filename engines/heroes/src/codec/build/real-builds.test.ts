import { readdirSync, readFileSync } from 'node:fs';
import { starterContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import type { Build } from '../../model/build.ts';
import { LINK_PATH } from '../link/share-link.ts';
import { readBuild } from './read-build.ts';
import { writeBuild } from './write-build.ts';

const folder = sharedData('mids/builds');
const files = folder === null ? [] : readdirSync(folder).filter((file) => /\.(mbd|mxd|txt)$/.test(file));
const context = starterContext();

function open(file: string) {
  return readBuild(new Uint8Array(readFileSync(`${folder}/${file}`)), context);
}

function counts({ picks, granted }: Build): readonly number[] {
  const entries = [...picks, ...granted].filter((entry) => entry !== null);
  const slots = entries.flatMap((entry) => entry.slots);
  return [entries.length, slots.length, slots.filter(({ enhancement }) => enhancement !== null).length];
}

const withoutVersion = (build: Build): Build => ({ ...build, dataVersion: null });

describe.skipIf(folder === null)('real builds', () => {
  it.each([
    ['mids-web_lorenzo.mbd', 'mbd', [41, 98, 90]],
    ['mids-web_lorenzo.mxd', 'mxd', [40, 98, 90]],
    ['mids-web_old_mbd_format.mbd', 'mbd', [45, 98, 96]],
    ['mbd_chunk_demo.chunk.txt', 'mbd-chunk', [44, 101, 92]],
    ['patrickhuber_forum_post.mxd.txt', 'chunk', [50, 115, 110]],
    ['patrickhuber_save.chunk.txt', 'chunk', [38, 103, 94]],
    ['patrickhuber_datalink_1.url.txt', 'data-link', [42, 103, 93]],
    ['react_dummybuild_datalink.url.txt', 'data-link', [39, 103, 95]],
  ])('%s is a %s with the known numbers of entries, slots and pieces', (file, format, expected) => {
    const found = open(file);
    expect(found.format).toBe(format);
    expect(counts(found.build)).toEqual(expected);
  });

  it('are at least those that were there', () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
  });

  it.each(files)('%s has only known names', (file) => {
    expect(open(file).unknown).toEqual([]);
  });

  it.each(files)('%s survives every format that loses nothing', (file) => {
    const { build } = open(file);
    for (const format of ['mbd', 'mbd-chunk', 'json', 'link'] as const) {
      const { text, losses } = writeBuild(build, format, context);
      expect(losses.filter(({ path }) => path !== 'dataVersion')).toEqual([]);
      expect(withoutVersion(readBuild(text, context).build)).toEqual(withoutVersion(build));
    }
  });

  it.each(files)('%s loses in .mxd what is listed and nothing else', (file) => {
    const { build } = open(file);
    const { text, losses } = writeBuild(build, 'mxd', context);
    const lost = losses.map(({ path }) => path).filter((path) => path !== 'dataVersion');
    expect(lost.every((path) => /^granted\[\d+\]$/.test(path))).toBe(true);
    const left = build.granted.filter((_, i) => !lost.includes(`granted[${i}]`));
    expect(withoutVersion(readBuild(text, context).build)).toEqual(
      withoutVersion({ ...build, granted: left }),
    );
  });

  it.each(files)('%s has a share link of less than 600 signs', (file) => {
    const { text } = writeBuild(open(file).build, 'link', context);
    expect(text.trim().length).toBeLessThanOrEqual(600);
    expect(text).toContain(LINK_PATH);
  });

  it('one build reads alike from two kinds of file', () => {
    const mbd = open('mids-web_lorenzo.mbd').build;
    const mxd = open('mids-web_lorenzo.mxd').build;
    const slotted = ({ picks }: Build) =>
      picks.map(
        (pick) => pick && [pick.power, pick.level, pick.slots.map(({ enhancement }) => enhancement?.uid)],
      );
    expect(slotted(mxd)).toEqual(slotted(mbd));
    expect(mxd).toMatchObject({ name: mbd.name, archetype: mbd.archetype, level: mbd.level });
  });

  it('long names of pieces that are called otherwise now are found', () => {
    const { build } = open('mids-web_old_mbd_format.mbd');
    const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
    const pieces = entries.flatMap(({ slots }) => slots.flatMap(({ enhancement }) => enhancement ?? []));
    expect(pieces.every(({ longName }) => longName === undefined)).toBe(true);
    expect(pieces.map(({ uid }) => uid)).toContain('Crafted_Thrust_D');
  });

  it('a data link gives the powers its own post lists', () => {
    const { build } = open('react_dummybuild_datalink.url.txt');
    expect(build).toMatchObject({
      archetype: 'Class_Tanker',
      primary: 'Tanker_Defense.Ice_Armor',
      secondary: 'Tanker_Melee.Psionic_Melee',
    });
    expect(build.picks.filter((pick) => pick === null)).toEqual([]);
  });
});
