export type {
  CharacterEdition,
  CharacterPatch,
  CharacterRecord,
  CharacterSummary,
} from './characters.ts';
export {
  type BuildInput,
  type BuildRecord,
  type BuildSummary,
  type CalculateAnswer,
  type ChainAnswer,
  type ChainInput,
  type Client,
  type ClientOptions,
  type ComputeOptionsInput,
  createClient,
  type DataVersion,
  type ExplanationAnswer,
  type Health,
  type ListBuildsQuery,
  type PackManifestAnswer,
  type ReviewAnswer,
  type StoredError,
  type VersionChanges,
} from './client.ts';
export type {
  CompendiumClient,
  CompendiumEntry,
  CompendiumFilters,
  CompendiumImport,
  CompendiumKind,
  CompendiumOverview,
  CompendiumPage,
  CompendiumSearch,
  CompendiumSearchResult,
  CompendiumSummary,
  CompendiumVersion,
  HomebrewEntry,
  RuleSet,
} from './compendium.ts';
export type { DiceClient, DiceRoll, DiceSeed, DiceStatsAnswer, RollInput } from './dice.ts';
export type {
  Account,
  AdminClient,
  ApiToken,
  AuditEntry,
  AuthOptions,
  DeviceSession,
  IdentityClient,
  Invite,
  Passkey,
  TokenScope,
  User,
} from './identity.ts';
export type { ImportLogEntry, ImportNotice, ImportSchedule, ImportStatus, ImportsClient } from './imports.ts';
export type {
  BuildDetails,
  BuildVersion,
  BuildVersionRecord,
  LibraryClient,
  LibraryEntry,
  LibraryFilters,
  ShareLink,
} from './library.ts';
export {
  LiveConnection,
  type LiveOptions,
  type LiveRoom,
  type LiveStatus,
  type RoomHandlers,
  type WireSocket,
} from './live/live-connection.ts';
export { type LostEdit, SharedDocument, type SharedDocumentParts } from './live/shared-document.ts';
export type { RecordOrigin } from './records.ts';
export type { KeptTokens, Session, SessionParts, TokenStore } from './session.ts';
export type { Attachment, Download, StorageClient } from './storage.ts';
export type {
  TrainingAnswer,
  TrainingAttempt,
  TrainingAttemptSummary,
  TrainingClient,
  TrainingCue,
  TrainingDraw,
  TrainingGeneration,
  TrainingLink,
  TrainingLinkedPlayer,
  TrainingMail,
  TrainingMessage,
  TrainingNode,
  TrainingProblem,
  TrainingRating,
  TrainingReadMail,
  TrainingReview,
  TrainingScenario,
  TrainingScenarioSummary,
  TrainingSpan,
  TrainingStatistics,
} from './training.ts';
export type { PageOf } from './unwrap.ts';
