import { starterContext } from '@guildhall/test-kit/build-context';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../../model/build.ts';
import { NameMatcher } from '../names/name-matcher.ts';
import type { BuildFormat } from './build-format.ts';
import { normaliseBuild } from './normalise-build.ts';
import { randomBuild } from './random-build.fixture.ts';
import { readBuild } from './read-build.ts';
import { writeBuild } from './write-build.ts';

const context = starterContext();
const names = new NameMatcher(context);
const builds = randomBuild({ registry: context.registry, isGraded: (uid) => names.isGraded(uid) });

/** The build as every reader gives it: moved names renamed, places filled. */
function canonical(build: Build): Build {
  return readBuild(writeBuild(build, 'json', context).text, context).build;
}

/** A build without what the format said it loses, so that the rest can be compared. */
function roundTrip(build: Build, format: BuildFormat) {
  const { text, losses } = writeBuild(build, format, context);
  const found = readBuild(text, context);
  return { found, losses, build: { ...found.build, dataVersion: null } };
}

/** A link tries hard to be short: by far the slowest to write. */
const RUNS = { json: 20, link: 6, mbd: 20, 'mbd-chunk': 20 };

describe('random builds', () => {
  it.each(['json', 'link', 'mbd', 'mbd-chunk'] as const)('survive %s whole', (format) => {
    fc.assert(
      fc.property(builds, (random) => {
        const build = canonical(random);
        const { found, build: back, losses } = roundTrip(build, format);
        expect(losses).toEqual([]);
        expect(found.format).toBe(format);
        expect(back).toEqual(build);
      }),
      { numRuns: RUNS[format], endOnFailure: true },
    );
  });

  it.each(['mxd', 'chunk'] as const)('survive %s but for what it says it loses', (format) => {
    const bare = (entry: PowerEntry, path: string, lost: ReadonlySet<string>): PowerEntry | null => {
      if (lost.has(path)) return null;
      const { extra: _, subPowers = [], ...rest } = entry;
      const kept = subPowers.filter((_sub, i) => !lost.has(`${path}.subPowers[${i}]`));
      return {
        ...rest,
        slots: entry.slots.map(({ extra: __, alternate, ...slot }, i) => {
          const without = (piece: typeof slot.enhancement, at: string) => {
            if (piece === null || lost.has(`${path}.slots[${i}].${at}`)) return null;
            const { extra: ___, obtained, ...own } = piece;
            return format === 'mxd' && obtained && at === 'enhancement' ? { ...own, obtained } : own;
          };
          const second = without(alternate ?? null, 'alternate');
          return {
            ...slot,
            enhancement: without(slot.enhancement, 'enhancement'),
            ...(second !== null && { alternate: second }),
          };
        }),
        ...(kept.length > 0 && { subPowers: kept }),
      };
    };
    const expected = (build: Build, lost: ReadonlySet<string>): Build => {
      const { extra: _, ...rest } = build;
      return normaliseBuild({
        ...rest,
        level: lost.has('level') ? 50 : build.level,
        comment: lost.has('comment') ? '' : build.comment,
        picks: build.picks.map((pick, i) => pick && bare(pick, `picks[${i}]`, lost)),
        granted: build.granted
          .map((entry, i) => bare(entry, `granted[${i}]`, lost))
          .filter((entry) => entry !== null),
      });
    };
    fc.assert(
      fc.property(builds, (random) => {
        // A text of the comment that cannot be told from its escape is the one loss without an exact outcome.
        const build = canonical({ ...random, comment: random.comment.replaceAll('&', '') });
        const { losses, build: back } = roundTrip(build, format);
        const lost = new Set(
          losses.filter(({ message }) => !message.startsWith('Unknown')).map(({ path }) => path),
        );
        expect(back).toEqual(expected(build, lost));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('say the same again after a second trip through the text of the game', () => {
    fc.assert(
      fc.property(builds, (random) => {
        const once = roundTrip(canonical(random), 'buildsave').build;
        const twice = roundTrip(once, 'buildsave').build;
        expect(twice.granted.map(({ power }) => power)).toEqual(once.granted.map(({ power }) => power));
        expect(twice.picks).toEqual(once.picks);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('an empty build survives every format', () => {
    const empty = canonical({
      schema: 1,
      name: '',
      comment: '',
      archetype: '',
      origin: '',
      alignment: 'hero',
      level: 50,
      dataVersion: null,
      primary: '',
      secondary: '',
      pools: [],
      epic: '',
      picks: [],
      granted: [],
    });
    for (const format of ['mbd', 'mxd', 'chunk', 'mbd-chunk', 'json', 'link'] as const) {
      expect(roundTrip(empty, format).build).toEqual(empty);
    }
  });
});
