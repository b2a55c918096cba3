import type {
  CharacterInputJson,
  CharacterJson,
  CharacterPatchJson,
  DeepReadonly,
} from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { type PageOf, pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
/** A stored character with its derived sheet; the types of both are the engine's. */
export type CharacterRecord = Readonly<CharacterJson>;
type StoredCharacter = CharacterRecord['character'];
export type CharacterSummary = Readonly<Schemas['CharacterSummary']>;
type CharacterInput = DeepReadonly<CharacterInputJson>;
/** What a player may change: choices, notes, macros, table effects; never derived values. */
export type CharacterPatch = DeepReadonly<CharacterPatchJson>;
/** An export: its name, its kind and its text. */
type CharacterFile = Readonly<Schemas['CharacterFile']>;
/** Which rule set. */
export type CharacterEdition = CharacterSummary['edition'];
type Body<Operation extends 'post' | 'patch', Path extends keyof paths> = paths[Path] extends {
  readonly [K in Operation]: {
    readonly requestBody: { readonly content: { 'application/json': infer Sent } };
  };
}
  ? Sent
  : never;

/** Characters: choices in, sheets out. */
export interface CharactersClient {
  /** What sheets of a rule set are made with: a `SheetRulesData` of the engine. */
  rules(edition: CharacterEdition): Promise<unknown>;
  /** Own entries of the compendium that characters may be made with, of both editions. */
  homebrew(): Promise<StoredCharacter['entries']>;
  /** The last changed first. */
  list(query?: { cursor?: string; limit?: number }): Promise<PageOf<CharacterSummary>>;
  create(input: CharacterInput): Promise<CharacterRecord>;
  /** CHARACTER_NOT_FOUND when there is none, or it is somebody else's. */
  get(id: string): Promise<CharacterRecord>;
  /** STALE_VERSION when it was changed since `version`; CHOICE_ILLEGAL when a choice breaks a rule. */
  update(id: string, version: number, patch: CharacterPatch): Promise<CharacterRecord>;
  remove(id: string, version?: number): Promise<void>;
  /** Something happens in play; the same `clientId` again does nothing. Refusals have codes of their own. */
  command(id: string, clientId: string, command: object): Promise<CharacterRecord>;
  /** Take a command back; CONFLICT when something else changed the same since. */
  takeBack(id: string, clientId: string): Promise<CharacterRecord>;
  /** Remove a picture that was attached to it. */
  removePicture(id: string, attachment: string): Promise<void>;
  /** A picture by its address, which needs the same rights as its character. */
  picture(path: string, size: 'full' | 'small'): Promise<Blob>;
  /** The whole character as a file to keep. */
  exportFile(id: string, format: 'json' | 'xml'): Promise<CharacterFile>;
  /** Open an exported file, JSON or XML; what is wrong with it is listed on its sheet. */
  importFile(text: string): Promise<CharacterRecord>;
}

/** @param file fetches an address of the server in the name of whoever is signed in */
export function characterFunctions(
  api: FetchClient<paths>,
  file: (path: string) => Promise<Response>,
): CharactersClient {
  const all = '/api/v1/characters';
  const one = '/api/v1/characters/{id}';
  const record = (data: unknown) => data as CharacterRecord;
  return {
    rules: async (edition) =>
      unwrap(await api.GET(`${all}/rules/{edition}`, { params: { path: { edition } } })).data,
    homebrew: async () =>
      unwrap(await api.GET(`${all}/homebrew`)).data.entries as unknown as StoredCharacter['entries'],
    list: async (query = {}) => pageOf(unwrap(await api.GET(all, { params: { query } }))),
    create: async (input) =>
      record(unwrap(await api.POST(all, { body: input as unknown as Body<'post', typeof all> })).data),
    get: async (id) => record(unwrap(await api.GET(one, { params: { path: { id } } })).data),
    update: async (id, version, patch) =>
      record(
        unwrap(
          await api.PATCH(one, {
            params: { path: { id }, header: { 'If-Match': `"${version}"` } },
            body: patch as unknown as Body<'patch', typeof one>,
          }),
        ).data,
      ),
    remove: async (id, version) => {
      const header = version === undefined ? {} : { 'If-Match': `"${version}"` };
      unwrap(await api.DELETE(one, { params: { path: { id }, header } }));
    },
    command: async (id, clientId, command) =>
      record(
        unwrap(
          await api.POST(`${one}/commands`, {
            params: { path: { id } },
            body: { clientId, command: command as unknown as Schemas['CharacterCommand'] },
          }),
        ).data,
      ),
    takeBack: async (id, clientId) =>
      record(
        unwrap(await api.DELETE(`${one}/commands/{clientId}`, { params: { path: { id, clientId } } })).data,
      ),
    removePicture: async (id, attachment) => {
      const path = { id, attachment };
      unwrap(await api.DELETE(`${one}/attachments/{attachment}`, { params: { path } }));
    },
    picture: async (path, size) => (await file(`${path}?size=${size}`)).blob(),
    exportFile: async (id, format) =>
      unwrap(await api.GET(`${one}/export`, { params: { path: { id }, query: { format } } })).data,
    importFile: async (text) => record(unwrap(await api.POST(`${all}/import`, { body: { text } })).data),
  };
}
