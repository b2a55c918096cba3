import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseScenario } from './json/read-scenario.ts';
import type { Scenario } from './model.ts';

const FOLDER = fileURLToPath(new URL('../../../../data/training/scenarios/', import.meta.url));

/** The shipped scenarios, in the order of their file names. */
export const STARTER: readonly Scenario[] = readdirSync(FOLDER)
  .toSorted()
  .map((name) => parseScenario(readFileSync(FOLDER + name, 'utf8')));

/** A shipped scenario. */
export function starter(id: string): Scenario {
  const found = STARTER.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`No shipped scenario is called ${id}.`);
  return found;
}
