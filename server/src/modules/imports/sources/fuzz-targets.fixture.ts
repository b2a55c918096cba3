import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { readCityOfDataArchive } from './city-of-data-archive.ts';
import { readGameJsonBytes } from './game-json-source.ts';

/** A reader of files that come from outside, and a sound one; the form of the engine's own fuzz targets. */
interface SourceTarget {
  readonly name: string;
  readonly sample: Uint8Array;
  readonly share: number;
  readonly read: (bytes: Uint8Array) => unknown;
}

const ARCHETYPE = {
  name: 'tester',
  attrib_base: { regeneration: 0.25, recovery: 1, threat_level: 1 },
  attrib_max: { hit_points: [100] },
  attrib_max_max: {},
  attrib_strength_max: {},
  attrib_resistance_max: {},
};

const FILES: Readonly<Record<string, string>> = {
  'filtered_data/archetypes/tester.json': JSON.stringify(ARCHETYPE),
  'filtered_data/tables/tester.json': '{"named_tables":{"a":[1]}}',
  'filtered_data/tags/some%20tag.json': '{"tag":"some tag","bears":[],"affects":[]}',
};

/** A small archive, not compressed. */
async function sampleTar(): Promise<Buffer> {
  const out = pack();
  out.entry({ name: 'filtered_data/', type: 'directory' });
  for (const [name, content] of Object.entries(FILES)) out.entry({ name }, content);
  out.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of out) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** City of Data archives, packed and not. */
export async function archiveTargets(): Promise<SourceTarget[]> {
  const tar = await sampleTar();
  const read = (bytes: Uint8Array) => readCityOfDataArchive(Readable.from([bytes], { objectMode: false }));
  return [
    { name: 'archive, not packed', sample: tar, share: 2, read },
    { name: 'archive, packed', sample: gzipSync(tar), share: 2, read },
  ];
}

/** Game data as our JSON, packed. @param json a sound document */
export function packedJsonTarget(json: Uint8Array): SourceTarget {
  return {
    name: 'game data as JSON, packed',
    sample: gzipSync(json),
    share: 2,
    read: (bytes) => readGameJsonBytes('game.json.gz', Buffer.from(bytes)),
  };
}
