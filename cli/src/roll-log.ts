import { GuildError } from '@guildhall/kernel';

type Json = Readonly<Record<string, unknown>>;

/**
 * The rolls of a log: one roll, a list, an answer of the API, the output of
 * `dice roll --seed … --json`, or any of these one a line.
 * @throws GuildError DICE_LOG_UNREADABLE naming the line.
 */
export function readRollLog(text: string): readonly Json[] {
  const whole = parse(text);
  const documents = whole === undefined ? lines(text) : [whole];
  const records = documents.flatMap((document) => recordsIn(document));
  if (records.length === 0) throw new GuildError('DICE_LOG_UNREADABLE', 'There is no roll in this log.');
  return records;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function lines(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const document = parse(line);
    if (document === undefined) throw new GuildError('DICE_LOG_UNREADABLE', `Line ${at + 1} is not JSON.`);
    return [document];
  });
}

/** Lists in lists are opened this far: an answer of the API in a list of answers. */
const DEEPEST = 8;

function recordsIn(document: unknown, depth = 0): readonly Json[] {
  if (depth > DEEPEST)
    throw new GuildError('DICE_LOG_UNREADABLE', 'The lists of this log are nested too deeply.');
  if (Array.isArray(document)) return document.flatMap((item) => recordsIn(item, depth + 1));
  if (!isObject(document)) throw new GuildError('DICE_LOG_UNREADABLE', 'A roll is a JSON object.');
  // An answer of the API has its rolls under "data", the command its record under "record".
  if (document.success === true && 'data' in document) return recordsIn(document.data, depth + 1);
  return [isObject(document.record) ? document.record : document];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
