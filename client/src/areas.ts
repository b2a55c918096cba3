/** What is fetched behind the first view: see `late` in client.ts. */
import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './api.gen.ts';
import type { ClientOptions } from './client.ts';

export { characterFunctions } from './characters.ts';
export { compendiumFunctions } from './compendium.ts';
export { diceFunctions } from './dice.ts';
export { buildFunctions, heroesFunctions } from './heroes.ts';
export { adminFunctions, identityFunctions } from './identity.ts';
export { importFunctions } from './imports.ts';
export { libraryFunctions } from './library.ts';
export { storageFunctions } from './storage.ts';
export { systemFunctions } from './system.ts';
export { trainingFunctions } from './training.ts';

/** What sends the requests of all areas. */
export function openApi(
  { baseUrl, token }: ClientOptions,
  send: (request: Request) => Promise<Response>,
): FetchClient<paths> {
  return createFetchClient<paths>({
    baseUrl,
    fetch: (request) => send(request),
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
}
