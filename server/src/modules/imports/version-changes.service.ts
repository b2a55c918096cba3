import { join } from 'node:path';
import type { VersionChangesJson } from '@guildhall/contracts';
import { entriesOf } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { Principal } from '../../platform/auth/principal.ts';
import { startWorker } from '../../platform/threads/start-worker.ts';
import type { HeroesModule } from '../heroes/index.ts';
import type { ChangesAnswer, ChangesQuestion, FromChanges } from './pipeline/changes-messages.ts';

export interface ChangesQuery {
  readonly since: string;
  readonly q?: string;
  readonly build?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

interface ChangesPage {
  readonly data: VersionChangesJson;
  readonly page: { readonly cursor: string | null; readonly limit: number; readonly total: number };
}

const LIMIT = 50;

/** What changed between two installed versions, for everything or for the powers of one build. */
export class VersionChangesService {
  readonly #heroes: HeroesModule;
  readonly #folder: string;

  /** @param folder where comparisons are kept */
  constructor(heroes: HeroesModule, folder: string) {
    this.#heroes = heroes;
    this.#folder = folder;
  }

  async page(principal: Principal, newer: string, query: ChangesQuery): Promise<ChangesPage> {
    const { versions } = this.#heroes;
    const { since: older, limit = LIMIT, cursor } = query;
    const [before, after] = [await versions.manifest(older), await versions.manifest(newer)];
    const answer = await ask({
      older: await versions.folder(older),
      newer: await versions.folder(newer),
      kept: join(this.#folder, `${older}..${newer}.json.br`),
      q: query.q ?? null,
      powers: query.build === undefined ? null : await this.#powersOf(principal, query.build),
      after: cursor === undefined ? 0 : placeOf(cursor),
      limit,
    });
    const named = ({ id, name, date }: (typeof before)['version']) => ({ id, name, date });
    const data = {
      older: named(before.version),
      newer: named(after.version),
      counts: answer.counts,
      powers: answer.powers as unknown as VersionChangesJson['powers'],
      changelog: [...answer.changelog],
    };
    const next = answer.next === null ? null : String(answer.next);
    return { data, page: { cursor: next, limit, total: answer.total } };
  }

  async #powersOf(principal: Principal, build: string): Promise<string[]> {
    return entriesOf(await this.#heroes.buildOf(principal, build)).map(({ entry }) =>
      entry.power.toLowerCase(),
    );
  }
}

function ask(question: ChangesQuestion): Promise<ChangesAnswer> {
  const worker = startWorker(new URL('./pipeline/changes-worker', import.meta.url), question);
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromChanges) => {
      if ('done' in message) resolve(message.done);
      else reject(new GuildError(message.failed.code, message.failed.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new GuildError('UNAVAILABLE', 'The comparison was stopped.')));
  });
}

function placeOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new GuildError('VALIDATION_FAILED', 'The cursor is not one this server gave out.', {
    fields: [
      {
        path: 'query.cursor',
        code: 'format',
        message: 'Send `meta.page.cursor` of the page before, unchanged.',
      },
    ],
  });
}
