import { GuildError } from '@guildhall/kernel';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { unreadable } from './limits.ts';

/**
 * The object of a JSON text.
 * @throws GuildError BUILD_UNREADABLE with `details.offset` where the parser says where.
 */
export function parseJsonObject(text: string): JsonObject {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(reason)?.[1];
    // V8 gives no position for a text that ends too early: that is the end.
    const details = { reason, offset: offset === undefined ? text.length : Number(offset) };
    throw new GuildError(
      'BUILD_UNREADABLE',
      `The build file is not valid JSON: ${reason}`,
      { ...details },
      error,
    );
  }
  if (!isJsonObject(root)) throw unreadable('it is not an object', '');
  return root;
}
