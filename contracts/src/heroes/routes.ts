import { Type } from 'typebox';
import { PageQuery } from '../envelope.ts';
import { route } from '../route.ts';
import { closed, named, Uuid } from '../schema.ts';
import { BuildSchema } from './build.ts';
import {
  BuildReviewSchema,
  ChainInputFields,
  ChainResultSchema,
  ExplainedStat,
  ExplanationSchema,
} from './build-questions.ts';
import { BuildInputSchema, BuildRecordSchema } from './build-records.ts';
import { BuildResultSchema, ComputeOptionsSchema } from './build-result.ts';
import { DataVersionSchema, PackManifestSchema } from './data-versions.ts';
import { LibraryEntrySchema } from './library.ts';
import { LibraryFilters } from './library-routes.ts';

/** The game data a build was computed with. */
const ComputedWith = {
  dataVersion: closed({ id: Type.String(), name: Type.String(), date: Type.String() }),
  sameData: Type.Boolean({ description: 'False when the build names a version that is not installed' }),
};

const ById = closed({ id: Uuid });

export const heroesRoutes = {
  listDataVersions: route({
    id: 'listDataVersions',
    method: 'GET',
    path: '/api/v1/heroes/data-versions',
    tag: 'heroes',
    summary: 'Installed game data versions, newest first',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: Type.Array(DataVersionSchema),
  }),
  currentDataVersion: route({
    id: 'currentDataVersion',
    method: 'GET',
    path: '/api/v1/heroes/data-versions/current',
    tag: 'heroes',
    summary: 'Table of contents of the game data new builds are made with',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: PackManifestSchema,
    errors: ['DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  getDataVersion: route({
    id: 'getDataVersion',
    method: 'GET',
    path: '/api/v1/heroes/data-versions/{id}',
    tag: 'heroes',
    summary: 'Table of contents of one game data version',
    since: '0.1.0',
    permission: 'public',
    params: closed({ id: Type.String({ minLength: 1, maxLength: 200 }) }),
    status: 200,
    response: PackManifestSchema,
    errors: ['DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  packFile: route({
    id: 'packFile',
    method: 'GET',
    path: '/packs/{file}',
    tag: 'heroes',
    summary: 'One file of a pack: `<hash>.json`, immutable',
    since: '0.1.0',
    permission: 'public',
    params: closed({ file: Type.String({ description: '`<SHA-256 in hex>.json`' }) }),
    status: 200,
    response: Type.Object({}, { additionalProperties: true, description: 'A slice of game data' }),
    envelope: false,
    errors: ['NOT_FOUND'],
  }),
};

export const buildRoutes = {
  listBuilds: route({
    id: 'listBuilds',
    method: 'GET',
    path: '/api/v1/builds',
    tag: 'builds',
    summary: 'Builds of the caller, of others that the caller may change, or favourites, last changed first',
    since: '0.1.0',
    permission: 'member',
    query: closed({
      ...PageQuery,
      ...LibraryFilters,
      scope: Type.Optional(
        Type.Enum(['all', 'own', 'shared', 'favourites'], {
          description: 'all: own and shared, the default; shared: those of others that the caller may change',
        }),
      ),
    }),
    status: 200,
    response: Type.Array(LibraryEntrySchema),
    errors: ['STAT_UNKNOWN'],
  }),
  createBuild: route({
    id: 'createBuild',
    method: 'POST',
    path: '/api/v1/builds',
    tag: 'builds',
    summary: 'Store a build',
    since: '0.1.0',
    permission: 'member',
    body: BuildInputSchema,
    etag: true,
    status: 201,
    response: BuildRecordSchema,
  }),
  calculateBuild: route({
    id: 'calculateBuild',
    method: 'POST',
    path: '/api/v1/builds/calculate',
    tag: 'builds',
    summary: 'Totals of a build, with the game data it names or else the current data',
    since: '0.1.0',
    permission: 'public',
    body: named(
      'CalculateInput',
      closed({ build: BuildSchema, options: Type.Optional(ComputeOptionsSchema) }),
    ),
    status: 200,
    response: named('CalculateResult', closed({ ...ComputedWith, result: BuildResultSchema })),
    errors: ['DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  validateBuild: route({
    id: 'validateBuild',
    method: 'POST',
    path: '/api/v1/builds/validate',
    tag: 'builds',
    summary: 'Problems, warnings and suggestions of a build',
    since: '0.1.0',
    permission: 'public',
    body: named(
      'ValidateInput',
      closed({ build: BuildSchema, options: Type.Optional(ComputeOptionsSchema) }),
    ),
    status: 200,
    response: named('ValidateResult', closed({ ...ComputedWith, review: BuildReviewSchema })),
    errors: ['DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  explainBuild: route({
    id: 'explainBuild',
    method: 'POST',
    path: '/api/v1/builds/explain',
    tag: 'builds',
    summary: 'Where one number of a build comes from',
    since: '0.1.0',
    permission: 'public',
    body: named(
      'ExplainInput',
      closed({ build: BuildSchema, stat: ExplainedStat, options: Type.Optional(ComputeOptionsSchema) }),
    ),
    status: 200,
    response: named('ExplainResult', closed({ ...ComputedWith, explanation: ExplanationSchema })),
    errors: ['STAT_UNKNOWN', 'DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  simulateChain: route({
    id: 'simulateChain',
    method: 'POST',
    path: '/api/v1/builds/chain',
    tag: 'builds',
    summary: 'Damage, endurance, gaps and uptimes of an attack chain',
    since: '0.1.0',
    permission: 'public',
    body: named(
      'ChainInput',
      closed({ build: BuildSchema, ...ChainInputFields, options: Type.Optional(ComputeOptionsSchema) }),
    ),
    status: 200,
    response: named('ChainAnswer', closed({ ...ComputedWith, chain: ChainResultSchema })),
    errors: ['CHAIN_INVALID', 'DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN'],
  }),
  getBuild: route({
    id: 'getBuild',
    method: 'GET',
    path: '/api/v1/builds/{id}',
    tag: 'builds',
    summary: 'One stored build',
    since: '0.1.0',
    permission: 'reader',
    params: ById,
    etag: true,
    status: 200,
    response: BuildRecordSchema,
    errors: ['BUILD_NOT_FOUND'],
  }),
  updateBuild: route({
    id: 'updateBuild',
    method: 'PUT',
    path: '/api/v1/builds/{id}',
    tag: 'builds',
    summary: 'Replace a stored build; `If-Match` names the version that is changed',
    since: '0.1.0',
    permission: 'editor',
    params: ById,
    body: BuildInputSchema,
    ifMatch: 'required',
    etag: true,
    status: 200,
    response: BuildRecordSchema,
    errors: ['BUILD_NOT_FOUND', 'STALE_VERSION'],
  }),
  deleteBuild: route({
    id: 'deleteBuild',
    method: 'DELETE',
    path: '/api/v1/builds/{id}',
    tag: 'builds',
    summary: 'Delete a stored build',
    since: '0.1.0',
    permission: 'owner',
    params: ById,
    ifMatch: 'optional',
    status: 200,
    response: closed({ id: Uuid }),
    errors: ['BUILD_NOT_FOUND', 'STALE_VERSION'],
  }),
};
