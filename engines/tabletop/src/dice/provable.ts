import { encodeUtf8, GuildError } from '@guildhall/kernel';
import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { canonicalJson, firstDifference, isObject } from './canonical-json.ts';
import { type DiceSource, diceFromWords } from './dice-source.ts';
import { evaluateRoll } from './evaluate.ts';
import { prepareRoll } from './prepare.ts';
import type { Roll } from './roll-result.ts';

/**
 * Provable rolls. The server chooses a secret seed and publishes its SHA-256
 * before anybody rolls; whoever rolls adds a seed of their own. Every roll takes
 * its faces from HMAC-SHA-256(server seed, number of the roll, client seed), so
 * neither side alone decides them. When the server seed is shown later, anyone
 * can compute every roll made with it again.
 */
export const PROOF_SCHEME = 'guildhall-dice-1';

/** Characters of a client seed. */
export const CLIENT_SEED_LENGTH = 64;

/** What ties a roll to a seed. */
export interface RollProof {
  readonly scheme: typeof PROOF_SCHEME;
  /** SHA-256 of the server seed, 64 hex digits; published before the roll. */
  readonly commitment: string;
  readonly clientSeed: string;
  /** Number of the roll under this server seed, from 0. */
  readonly nonce: number;
  /** HMAC over everything else in the record. */
  readonly seal: string;
  /** 64 hex digits; null as long as rolls are made with it. */
  readonly serverSeed: string | null;
}

/** A roll as it is logged: what was rolled, with what, and the proof; further fields are sealed too. */
export interface ProvableRecord extends Roll {
  /** Values of the variables. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly proof: RollProof;
}

/** Outcome of looking at one logged roll. */
export interface Verification {
  /** `unrevealed`: the server seed is still secret, so nothing can be said yet. */
  readonly outcome: 'verified' | 'tampered' | 'unrevealed';
  /** What is wrong, one sentence each; empty when verified. */
  readonly problems: readonly string[];
}

/** The number to publish before rolling: SHA-256 of a server seed of 64 hex digits. */
export function commitmentOf(serverSeed: string): string {
  return bytesToHex(sha256(hexToBytes(serverSeed)));
}

/** A server seed from any text, for rolls that only have to be repeatable. */
export function seedFromText(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text : bytesToHex(sha256(encodeUtf8(text)));
}

/** The dice of one roll: big-endian words of HMAC blocks, with rejection sampling. */
export function provableDice(serverSeed: string, clientSeed: string, nonce: number): DiceSource {
  const key = hexToBytes(serverSeed);
  let block = new Uint8Array(0);
  let blocks = 0;
  let next = 0;
  return diceFromWords(() => {
    if (next === block.length) {
      // The client seed comes last: what precedes it has no free text.
      block = new Uint8Array(
        hmac(sha256, key, encodeUtf8(`${PROOF_SCHEME}\n${nonce}\n${blocks}\n${clientSeed}`)),
      );
      blocks++;
      next = 0;
    }
    const at = next;
    next += 4;
    return ((block[at]! << 24) | (block[at + 1]! << 16) | (block[at + 2]! << 8) | block[at + 3]!) >>> 0;
  });
}

/** Everything of a record but the seal and the shown seed, sealed with the server seed. */
function sealOf(record: object, serverSeed: string): string {
  const { proof, ...rest } = record as { readonly proof?: object };
  const { seal: _seal, serverSeed: _shown, ...kept } = (proof ?? {}) as Record<string, unknown>;
  const text = `${PROOF_SCHEME} seal\n${canonicalJson({ ...rest, proof: kept })}`;
  return bytesToHex(hmac(sha256, hexToBytes(serverSeed), encodeUtf8(text)));
}

/** Complete a record with the proof of its roll. The seed stays out of it until it is shown. */
export function sealRecord<R extends object>(
  record: R,
  { serverSeed, clientSeed, nonce }: { serverSeed: string; clientSeed: string; nonce: number },
): R & { readonly proof: RollProof } {
  const proof = { scheme: PROOF_SCHEME, commitment: commitmentOf(serverSeed), clientSeed, nonce } as const;
  const seal = sealOf({ ...record, proof }, serverSeed);
  return { ...record, proof: { ...proof, seal, serverSeed: null } };
}

/**
 * Compute a logged roll again and compare every face, total, flag and word of it.
 * @param serverSeed the shown seed, when it is not in the record itself
 * @throws GuildError DICE_LOG_UNREADABLE when the record is none.
 */
export function verifyRecord(record: unknown, serverSeed?: string | null): Verification {
  const { entry, proof } = readRecord(record);
  const seed = serverSeed ?? proof.serverSeed;
  if (seed === null) {
    return {
      outcome: 'unrevealed',
      problems: ['The server seed is not shown yet; it is when the seed is changed.'],
    };
  }
  const problems = [...seedProblems(proof, seed)];
  if (problems.length === 0) problems.push(...rollProblems(entry, proof, seed));
  if (problems.length === 0 && sealOf(entry, seed) !== proof.seal)
    problems.push(
      'The seal does not fit: something beside the dice was changed, such as the roller or the time.',
    );
  return { outcome: problems.length === 0 ? 'verified' : 'tampered', problems };
}

function seedProblems(proof: RollProof, seed: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(seed)) return ['The server seed is not 64 hexadecimal digits.'];
  return commitmentOf(seed) === proof.commitment
    ? []
    : ['The server seed is not the one that was promised: its SHA-256 is another.'];
}

/** What the dice of the seed say differently. */
function rollProblems(entry: ProvableRecord, proof: RollProof, seed: string): readonly string[] {
  let again: Roll;
  try {
    const prepared = prepareRoll({ expr: entry.expr, values: entry.values });
    again = evaluateRoll(prepared, provableDice(seed, proof.clientSeed, proof.nonce));
  } catch (error) {
    if (!(error instanceof GuildError)) throw error;
    return [`The expression cannot be rolled: ${error.message}`];
  }
  const { expr, comment, repeated, results } = entry;
  const place = firstDifference(again, { expr, comment, repeated, results });
  if (place === null) return [];
  const [wanted, found] = [valueAt(again, place), valueAt(entry, place)];
  return [`${place} is ${shown(found)}; the seeds give ${shown(wanted)}.`];
}

function valueAt(value: unknown, path: string): unknown {
  let here: unknown = value;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== ''))
    here = isObject(here) || Array.isArray(here) ? (here as Record<string, unknown>)[step] : undefined;
  return here;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80);
}

function readRecord(record: unknown): { readonly entry: ProvableRecord; readonly proof: RollProof } {
  if (!isObject(record)) throw unreadable('A roll is a JSON object.');
  const { expr, values, proof } = record;
  if (typeof expr !== 'string') throw unreadable('"expr" is missing.');
  if (!isObject(values) || !Object.values(values).every(isDiceValue))
    throw unreadable('"values" is missing.');
  if (!isObject(proof)) throw unreadable('"proof" is missing: this roll was not made with a seed.');
  if (proof.scheme !== PROOF_SCHEME) throw unreadable(`"proof.scheme" is not ${PROOF_SCHEME}.`);
  for (const field of ['commitment', 'seal', 'clientSeed'] as const)
    if (typeof proof[field] !== 'string') throw unreadable(`"proof.${field}" is missing.`);
  if (!Number.isSafeInteger(proof.nonce)) throw unreadable('"proof.nonce" is missing.');
  const seed = proof.serverSeed ?? null;
  if (seed !== null && typeof seed !== 'string') throw unreadable('"proof.serverSeed" is no text.');
  return {
    entry: record as unknown as ProvableRecord,
    proof: { ...(proof as unknown as RollProof), serverSeed: seed },
  };
}

function isDiceValue(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function unreadable(message: string): GuildError {
  return new GuildError('DICE_LOG_UNREADABLE', message);
}
