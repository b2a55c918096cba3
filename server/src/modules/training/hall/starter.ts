import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseScenario, type Scenario } from '@guildhall/training/scenario';

interface Manifest {
  readonly scenarios: readonly { readonly file: string; readonly anchor?: boolean }[];
}

/** The scenarios that come with Guildhall; none in a copy without them. */
export async function readStarterScenarios(
  folder: string,
): Promise<(Scenario & { readonly anchor: boolean })[]> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return Promise.all(
    manifest.scenarios.map(async ({ file, anchor = false }) => ({
      ...parseScenario(await readFile(join(folder, file), 'utf8')),
      anchor,
    })),
  );
}
