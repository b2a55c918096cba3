import { encodeUtf8 } from '@guildhall/kernel';
import { fromBase64 } from '../chunk/text-codes.ts';
import type { FuzzTarget } from '../fuzz.fixture.ts';
import { codeOf, linkCodeIn } from '../link/share-link.ts';
import { streamOfChunk } from '../mxd/mxd-chunk.ts';
import { BUILD_FORMATS } from './build-format.ts';
import { readBuild } from './read-build.ts';
import { SAMPLE_BUILD, TEST_CONTEXT } from './sample-builds.fixture.ts';
import { writeBuild } from './write-build.ts';

/** Stands in for a platform's Brotli: bytes as they are. What Brotli itself does with damage is its own affair. */
const STORED = { compress: (bytes: Uint8Array) => bytes, decompress: (bytes: Uint8Array) => bytes };
const CONTEXT = { ...TEST_CONTEXT, brotli: STORED };

/** Reads, and writes what was read in every format: nothing that reading lets through may break writing. */
function readAnyBuild(bytes: Uint8Array): unknown {
  const { build } = readBuild(bytes, CONTEXT);
  return BUILD_FORMATS.map((format) => writeBuild(build, format, CONTEXT));
}

/** What is inside packed formats: damage of the whole is mostly noticed by a checksum before it is read. */
function innerTargets(): FuzzTarget[] {
  const code = linkCodeIn(writeBuild(SAMPLE_BUILD, 'link', CONTEXT).text) ?? '';
  return [
    {
      name: 'stream of a build',
      sample: streamOfChunk(writeBuild(SAMPLE_BUILD, 'chunk', CONTEXT).text),
      read: readAnyBuild,
    },
    {
      name: 'payload of a share link',
      sample: (fromBase64(code.slice(1)) ?? new Uint8Array()).subarray(3),
      read: (bytes) => readAnyBuild(encodeUtf8(codeOf(bytes))),
    },
  ];
}

/** Every format of build files. */
export function buildTargets(): FuzzTarget[] {
  const whole = BUILD_FORMATS.map((format) => ({
    name: `build as ${format}`,
    sample: encodeUtf8(writeBuild(SAMPLE_BUILD, format, CONTEXT).text),
    read: readAnyBuild,
  }));
  return [...whole, ...innerTargets()];
}

/** The same reader with real files; `load` gives the content of a path inside the Mids test data. */
export function realBuildTargets(load: (path: string) => Uint8Array): FuzzTarget[] {
  const files = ['mids-web_lorenzo.mbd', 'mids-web_lorenzo.mxd', 'patrickhuber_datalink_1.url.txt'];
  return files.map((file) => ({
    name: `real ${file}`,
    sample: load(`builds/${file}`),
    share: 3,
    read: readAnyBuild,
  }));
}
