/**
 * Writes the manifest of the training scenarios in `data/training/scenarios`, after
 * reading and linting every one; run it whenever one of them was changed.
 *
 *   node --conditions=guildhall-source --import tsx tools/packs/make-training-starter.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTrainingStarter, TRAINING_FOLDER } from './training-starter.ts';

const { manifest } = makeTrainingStarter();
writeFileSync(join(TRAINING_FOLDER, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${manifest.id} ${manifest.scenarios.length} scenarios`);
