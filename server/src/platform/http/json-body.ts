import { GuildError } from '@guildhall/kernel';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A body as JSON in strict UTF-8. Keys that would reach into prototypes become
 * plain own keys, which no closed schema lets pass. Throws JSON_INVALID.
 */
export function readJsonBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(body));
  } catch (error) {
    throw new GuildError(
      'JSON_INVALID',
      `The body is not valid JSON: ${(error as Error).message}`,
      {},
      error,
    );
  }
}
