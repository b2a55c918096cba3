export { ERROR_CATALOGUE, type ErrorCode } from './errors/catalogue.ts';
export type { ErrorEntry } from './errors/error-entry.ts';
export { type ErrorDetails, type FieldProblem, GuildError, isGuildError } from './errors/guild-error.ts';
export { type ExplainNode, explainNode, leavesOf, sumOf } from './explain/explain-node.ts';
export { err, ok, type Result } from './result.ts';
export { decodeTextFile, decodeUtf8, encodeUtf8, utf8Length, writeUtf8 } from './text/utf8.ts';
