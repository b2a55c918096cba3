export { ErrorBody, Meta, Page } from './envelope.ts';
export { type BuildJson, BuildSchema } from './heroes/build.ts';
export {
  type BuildRecordJson,
  BuildRecordSchema,
  type BuildSummaryJson,
  BuildSummarySchema,
} from './heroes/build-records.ts';
export { type BuildResultJson, BuildResultSchema } from './heroes/build-result.ts';
export {
  type DataVersionJson,
  DataVersionSchema,
  type ImportJson,
  ImportSchema,
  type PackManifestJson,
  PackManifestSchema,
} from './heroes/data-versions.ts';
export { buildRoutes, heroesRoutes } from './heroes/routes.ts';
export { openApiDocument } from './openapi.ts';
export {
  type BodyOf,
  COMMON_ERRORS,
  type DataOf,
  type ParamsOf,
  type Permission,
  type QueryOf,
  type RouteContract,
} from './route.ts';
export { ALL_ROUTES } from './routes.ts';
export type { DeepReadonly } from './schema.ts';
export { type StoredErrorJson, systemRoutes } from './system/routes.ts';
export { GUILDHALL_VERSION } from './version.ts';
