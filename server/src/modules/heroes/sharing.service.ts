import { randomInt } from 'node:crypto';
import { GuildError } from '@guildhall/kernel';
import { accessTo } from '../../platform/auth/policy.ts';
import { type Principal, userIdOf } from '../../platform/auth/principal.ts';
import type { Clock } from '../../platform/ports.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import { buildRoom } from './build-editing.ts';
import { ownedOf } from './builds.presenter.ts';
import type { BuildRow, BuildsRepo, ShareRow } from './builds.repo.ts';
import type { BuildsService } from './builds.service.ts';
import type { ShareAccess } from './heroes-tables.ts';

/** Letters and digits that are not mistaken for one another. */
const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Ten of them are 58 bits: not to be guessed. */
const LENGTH = 10;

/** Links of one build that work at the same time. */
const MAX_LINKS = 50;

export interface SharingParts {
  readonly builds: BuildsService;
  readonly repo: BuildsRepo;
  readonly live: LiveHub;
  readonly clock: Clock;
}

/** Favourites, and short links by which others see or change a build. */
export class SharingService {
  readonly #parts: SharingParts;

  constructor(parts: SharingParts) {
    this.#parts = parts;
  }

  async setFavourite(principal: Principal, id: string, on: boolean): Promise<void> {
    await this.#parts.builds.get(principal, id, 'read');
    await this.#parts.repo.setFavourite(id, userIdOf(principal), on, this.#parts.clock.now());
  }

  async links(principal: Principal, id: string): Promise<ShareRow[]> {
    await this.#parts.builds.get(principal, id, 'own');
    return this.#parts.repo.links(id);
  }

  async createLink(principal: Principal, id: string, access: ShareAccess): Promise<ShareRow> {
    const { repo, clock } = this.#parts;
    const existing = await this.links(principal, id);
    if (existing.length >= MAX_LINKS)
      throw new GuildError('CONFLICT', `A build has at most ${MAX_LINKS} links. Revoke one first.`);
    const [code, now] = [newCode(), clock.now()];
    await repo.addLink({ code, buildId: id, access, userId: userIdOf(principal), now });
    return { code, build_id: id, access, created_at: now };
  }

  /** With the last link to edit, everybody who came by one loses the access. */
  async revokeLink(principal: Principal, id: string, code: string): Promise<void> {
    const { repo, live, clock } = this.#parts;
    await this.#parts.builds.get(principal, id, 'own');
    if (!(await repo.revokeLink(code, id, clock.now()))) throw unknownLink();
    const left = await repo.links(id);
    if (!left.some(({ access }) => access === 'edit')) await repo.removeEditors(id);
    live.recheck(buildRoom(id));
  }

  async open(code: string): Promise<{ link: ShareRow; row: BuildRow }> {
    const link = await this.#parts.repo.link(code);
    const row = link && (await this.#parts.repo.find(link.build_id));
    if (link === undefined || row === undefined) throw unknownLink();
    return { link, row };
  }

  /** Make the principal an editor by a link to edit; answers the id of the build. */
  async join(principal: Principal, code: string): Promise<string> {
    const { repo, live, clock } = this.#parts;
    const { link, row } = await this.open(code);
    const access = accessTo(principal, ownedOf(row));
    if (access === 'own' || access === 'edit') return row.id;
    if (link.access !== 'edit')
      throw new GuildError('FORBIDDEN', 'This link is one to look, not to change. Ask for one to edit.');
    await repo.addEditor(row.id, userIdOf(principal), clock.now());
    live.recheck(buildRoom(row.id));
    return row.id;
  }
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

function unknownLink(): GuildError {
  return new GuildError('NOT_FOUND', 'There is no such link, or its owner has revoked it.');
}
