import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { isGuildError } from '@guildhall/kernel';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { type Header, pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import {
  damagedFile,
  type FuzzOutcome,
  fuzzOne,
} from '../../../../../engines/heroes/src/codec/fuzz.fixture.ts';
import { ARCHIVE_LIMITS, decodeJsonBytes, readCityOfDataArchive } from './city-of-data-archive.ts';
import { archiveTargets } from './fuzz-targets.fixture.ts';

const ARCHETYPE = JSON.stringify({
  name: 'tester',
  attrib_base: { regeneration: 0.25, recovery: 1, threat_level: 1 },
  attrib_max: { hit_points: [100] },
  attrib_max_max: {},
  attrib_strength_max: {},
  attrib_resistance_max: {},
});

type Entry = Partial<Header> & { readonly name: string; readonly content?: string };

async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const out = pack();
  for (const { content = '', ...header } of entries) {
    if (header.type === undefined || header.type === 'file') out.entry(header, content);
    else out.entry({ ...header, size: 0 });
  }
  out.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of out) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const GOOD: readonly Entry[] = [
  { name: 'filtered_data/', type: 'directory' },
  { name: 'filtered_data/archetypes/tester.json', content: ARCHETYPE },
  { name: 'filtered_data/tables/tester.json', content: '{"named_tables":{"a":[1]}}' },
];

/** The bytes in pieces of uneven length, as a network brings them. */
function stream(bytes: Uint8Array, size = 700): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
}

async function outcome(bytes: Uint8Array, limits = ARCHIVE_LIMITS): Promise<string> {
  try {
    const { archetypes, tables } = await readCityOfDataArchive(stream(bytes), { limits });
    return `${archetypes.length} archetypes, ${tables.size} tables`;
  } catch (error) {
    return isGuildError(error) ? error.code : String(error);
  }
}

describe('readCityOfDataArchive', () => {
  it('reads archives, zipped or not, in any order of files and any pieces', async () => {
    const plain = await tar(GOOD);
    const wanted = '1 archetypes, 1 tables';
    expect(await outcome(plain)).toBe(wanted);
    expect(await outcome(gzipSync(plain))).toBe(wanted);
    expect(await outcome(gzipSync(await tar(GOOD.toReversed())))).toBe(wanted);
  });

  it.each([
    ['an absolute path', { name: '/etc/archetypes/x.json' }],
    ['a drive letter', { name: 'C:\\archetypes\\x.json' }],
    ['a way out', { name: 'filtered_data/../../archetypes/x.json' }],
    ['a way out with other slashes', { name: 'filtered_data\\..\\archetypes\\x.json' }],
    ['a symbolic link', { name: 'filtered_data/x.json', type: 'symlink' as const, linkname: '/etc/passwd' }],
    [
      'a hard link',
      { name: 'filtered_data/x.json', type: 'link' as const, linkname: 'filtered_data/y.json' },
    ],
    ['a device', { name: 'filtered_data/x.json', type: 'character-device' as const }],
    ['a pipe', { name: 'filtered_data/x.json', type: 'fifo' as const }],
  ])('refuses %s', async (_, entry) => {
    expect(await outcome(gzipSync(await tar([...GOOD, entry])))).toBe('ARCHIVE_UNSAFE');
  });

  it('refuses bombs before they unfold', async () => {
    const zeros = gzipSync(Buffer.alloc(64 << 20));
    const limits = { ...ARCHIVE_LIMITS, totalBytes: 1 << 20 };
    const big = await tar([{ name: 'filtered_data/tags/big.json', content: ' '.repeat(3 << 20) }]);
    expect(zeros.length).toBeLessThan(100_000);
    expect(await outcome(gzipSync(big), limits)).toBe('ARCHIVE_TOO_LARGE');
    expect(await outcome(gzipSync(big), { ...ARCHIVE_LIMITS, entryBytes: 1 << 20 })).toBe(
      'ARCHIVE_TOO_LARGE',
    );
    expect(await outcome(await tar(GOOD), { ...ARCHIVE_LIMITS, entries: 2 })).toBe('ARCHIVE_TOO_LARGE');
    const head = await tar(GOOD);
    const bomb = gzipSync(Buffer.concat([head.subarray(0, head.length - 1024), Buffer.alloc(64 << 20)]));
    expect(await outcome(bomb, limits)).toBe('ARCHIVE_TOO_LARGE');
  });

  it('refuses what is no archive, and archives that were cut or damaged', async () => {
    const packed = gzipSync(
      await tar([...GOOD, { name: 'filtered_data/tags/a.json', content: ARCHETYPE.repeat(50) }]),
    );
    expect(await outcome(Buffer.from('PK\u0003\u0004 a zip file'))).toBe('FILE_UNRECOGNISED');
    expect(await outcome(Buffer.alloc(0))).toBe('FILE_UNRECOGNISED');
    expect(await outcome(gzipSync(Buffer.from('just some text')))).toBe('ARCHIVE_DAMAGED');
    for (const length of [20, 100, Math.floor(packed.length / 2), packed.length - 4]) {
      expect(await outcome(packed.subarray(0, length))).toBe('ARCHIVE_DAMAGED');
    }
    const flipped = Buffer.from(packed);
    flipped[60]! ^= 0xff;
    expect(await outcome(flipped)).toBe('ARCHIVE_DAMAGED');
    expect(await outcome(gzipSync(await tar([{ name: 'readme.txt', content: 'hello' }])))).toBe(
      'FILE_UNRECOGNISED',
    );
  });

  it('stops when told to', async () => {
    const aborted = AbortSignal.abort();
    await expect(
      readCityOfDataArchive(stream(gzipSync(await tar(GOOD))), { signal: aborted }),
    ).rejects.toThrow(/abort/i);
  });

  it('decodes text strictly and drops a byte order mark', () => {
    expect(decodeJsonBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe('{}');
    expect(() => decodeJsonBytes(new Uint8Array([0xff]))).toThrow('not UTF-8');
  });
});

describe('damaged archives', async () => {
  it.each((await archiveTargets()).map((target) => [target.name, target] as const))(
    '%s: a value or a typed error, quickly',
    async (_name, target) => {
      const outcomes: FuzzOutcome[] = [];
      for (let input = 0; input < 150; input++) {
        outcomes.push(await fuzzOne(target, damagedFile(target, 1, input), () => performance.now()));
      }
      expect(outcomes.filter((item) => 'failure' in item)).toEqual([]);
      expect(new Set(outcomes.map((item) => 'outcome' in item && item.outcome)).size).toBeGreaterThan(1);
    },
  );
});

const real = sharedData('city-of-data-full.tar.gz');

describe.skipIf(real === null)('the real archive', () => {
  it('has the counts its description gives, and nothing to reject', async () => {
    const tree = await readCityOfDataArchive(createReadStream(real!));
    expect(tree.revision).toBe('homecoming-20250617_6916');
    expect(tree.rejected).toEqual([]);
    expect({
      files: tree.files,
      powers: tree.powers.length,
      powersets: tree.powersets.size,
      categories: tree.categories.length,
      sets: tree.boostSets.length,
      playable: tree.playable.length,
    }).toEqual({ files: 6482, powers: 5140, powersets: 597, categories: 36, sets: 227, playable: 15 });
    expect(readFileSync(real!).length).toBe(8_408_952);
  });
});
