/**
 * Adds the names of game data to the registry in `data/heroes/registry`, which
 * share links refer to by number: names are appended, nothing is ever moved. A
 * source is a Mids database folder, a folder `builds` with .mbd files, or a City
 * of Data archive. Only names and numbers are kept.
 *
 *   node --conditions=guildhall-source --import tsx tools/registry/make-registry.ts SOURCE…
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { collectNames } from './collect-names.ts';
import {
  EMPTY_REGISTRY,
  extendRegistry,
  REGISTRY_FOLDER,
  readRegistry,
  sealRegistry,
} from './extend-registry.ts';

const sources = process.argv.slice(2);
if (sources.length === 0) throw new Error('usage: make-registry.ts SOURCE…');
let files = existsSync(`${REGISTRY_FOLDER}names.txt`) ? readRegistry() : EMPTY_REGISTRY;
for (const source of sources) {
  const before = files.names.length;
  files = extendRegistry(files, await collectNames(source));
  console.log(`${source}: ${files.names.slice(before).split('\n').length - 1} new names`);
}
files = sealRegistry(files);
mkdirSync(REGISTRY_FOLDER, { recursive: true });
writeFileSync(`${REGISTRY_FOLDER}names.txt`, files.names);
writeFileSync(`${REGISTRY_FOLDER}numbers.json`, `${JSON.stringify(files.numbers)}\n`);
writeFileSync(`${REGISTRY_FOLDER}versions.json`, `${JSON.stringify(files.versions, null, 2)}\n`);
