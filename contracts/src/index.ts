export { ErrorBody, Meta, Page } from './envelope.ts';
export { type BuildJson, BuildSchema } from './heroes/build.ts';
export type { ExplainNodeJson } from './heroes/build-questions.ts';
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
  type PackManifestJson,
  PackManifestSchema,
} from './heroes/data-versions.ts';
export { gameDataRoutes } from './heroes/game-data-routes.ts';
export { importRoutes } from './heroes/import-routes.ts';
export type {
  ImportJson,
  ImportLogJson,
  ImportNoticeJson,
  ImportScheduleJson,
  VersionChangesJson,
} from './heroes/imports.ts';
export type {
  BuildVersionJson,
  BuildVersionRecordJson,
  LibraryEntryJson,
  ShareLinkJson,
} from './heroes/library.ts';
export { libraryRoutes } from './heroes/library-routes.ts';
export { buildRoutes, heroesRoutes } from './heroes/routes.ts';
export {
  type AccountJson,
  type ApiTokenJson,
  type AuditEntryJson,
  type AuthOptionsJson,
  type InviteJson,
  type PasskeyJson,
  SESSION_STATES,
  type SessionJson,
  type SessionStateJson,
  type SignedInJson,
  type UserJson,
} from './identity/account.ts';
export { accountRoutes } from './identity/account-routes.ts';
export { adminRoutes } from './identity/admin-routes.ts';
export { authRoutes } from './identity/auth-routes.ts';
export { factorRoutes } from './identity/factor-routes.ts';
export {
  type BuildEditAnswer,
  type BuildEdited,
  type BuildEditInput,
  BuildEditPayload,
} from './live/build-room.ts';
export {
  type ClientMessage,
  ClientMessageSchema,
  type ExportNews,
  type ImportNews,
  type JoinedPayload,
  LIVE_PATH,
  type LiveActor,
  type LiveAnswer,
  type LiveEvent,
  type LiveMarker,
  type LiveNotice,
  type LivePresence,
  MarkerPayload,
  type RoomAccess,
  type ServerMessage,
} from './live/messages.ts';
export { openApiDocument } from './openapi.ts';
export {
  type BodyOf,
  COMMON_ERRORS,
  type DataOf,
  LIMIT_CLASSES,
  type LimitClass,
  type ParamsOf,
  PERMISSIONS,
  type Permission,
  type QueryOf,
  type RouteContract,
  SCOPES,
  type Scope,
  scopeOf,
} from './route.ts';
export { ALL_ROUTES } from './routes.ts';
export type { DeepReadonly } from './schema.ts';
export {
  type AttachmentJson,
  attachmentRoutesOf,
  buildAttachmentRoutes,
  characterAttachmentRoutes,
  type DownloadJson,
  storageRoutes,
} from './storage/storage-routes.ts';
export { type StoredErrorJson, systemRoutes } from './system/routes.ts';
export { characterRoutes } from './tabletop/character-routes.ts';
export type {
  CharacterInputJson,
  CharacterJson,
  CharacterPatchJson,
} from './tabletop/characters.ts';
export {
  type CompendiumEntryJson,
  type CompendiumImportJson,
  type CompendiumOverviewJson,
  type CompendiumSearchJson,
  type CompendiumSummaryJson,
  type CompendiumVersionJson,
  type HomebrewEntryJson,
  HomebrewEntrySchema,
} from './tabletop/compendium.ts';
export { FACT_SCHEMAS } from './tabletop/compendium-facts.ts';
export { compendiumRoutes } from './tabletop/compendium-routes.ts';
export {
  type DiceRollJson,
  type DiceSeedJson,
  type DiceStatsJson,
  MAX_ROLLS_PER_MESSAGE,
  type RollInputJson,
} from './tabletop/dice.ts';
export { diceRoutes } from './tabletop/dice-routes.ts';
export type { AnswerJson, AttemptInputJson, AttemptJson, CueFeedbackJson } from './training/attempts.ts';
export type { MailJson, ScenarioProblemJson } from './training/authoring.ts';
export type {
  LinkedPlayerJson,
  RatingJson,
  RefitJson,
  ReviewJson,
  StatisticsJson,
} from './training/progress.ts';
export type { MessageViewJson, ScenarioSummaryJson, ScenarioViewJson } from './training/scenario-view.ts';
export {
  type SocialProofGenerated,
  type SocialProofPlayer,
  type SocialProofResolution,
  type SocialProofScenario,
  type SocialProofStats,
  socialProofRoutes,
} from './training/socialproof.ts';
export { trainingRoutes } from './training/training-routes.ts';
export { GUILDHALL_VERSION } from './version.ts';
