import { buildRoutes, type DataOf } from '@guildhall/contracts';
import { type Build, type ComputeOptions, computeBuild } from '@guildhall/heroes';
import { readJsonBody } from '../../platform/http/json-body.ts';
import { compileCheck } from '../../platform/http/validation.ts';
import type { PackLibrary } from './pack-library.ts';

type CalculateRoute = (typeof buildRoutes)['calculateBuild'];

const check = compileCheck(buildRoutes.calculateBuild.body, 'body');

/**
 * The `data` of an answer to a calculate request, as JSON, from the bytes of its
 * body. It runs in the server's own thread and in helping ones alike. Builds are
 * computed with the version they name when it is installed, else with `currentId`.
 * Throws JSON_INVALID, VALIDATION_FAILED, DATA_VERSION_UNKNOWN or DATA_VERSION_BROKEN.
 */
export async function answerCalculate(
  library: PackLibrary,
  body: Uint8Array,
  currentId: string,
): Promise<string> {
  const { build, options } = check(readJsonBody(body)) as { build: Build; options?: ComputeOptions };
  const named = build.dataVersion?.id;
  const id = named !== undefined && library.has(named) ? named : currentId;
  const data = await library.dataFor(id, build);
  const answer: DataOf<CalculateRoute> = {
    dataVersion: { id, name: data.version.name, date: data.version.date },
    sameData: named === undefined || named === id,
    result: computeBuild(data, build, options),
  };
  return JSON.stringify(answer);
}
