import type { LinkedPlayerJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { type Principal, userIdOf } from '../../../platform/auth/principal.ts';
import type { PlayerRow, PlayersRepo } from './players.repo.ts';
import type { SocialProofService } from './socialproof.service.ts';

/** The confirmed mail address of an account; null when it has none. */
export type MailOf = (accountId: string) => Promise<string | null>;

/** Players of the original contract that belong to accounts. */
export class LinkedPlayers {
  readonly #players: PlayersRepo;
  readonly #service: SocialProofService;
  readonly #mailOf: MailOf;

  constructor(parts: { players: PlayersRepo; service: SocialProofService; mailOf: MailOf }) {
    this.#players = parts.players;
    this.#service = parts.service;
    this.#mailOf = parts.mailOf;
  }

  /** Players of the one who asks, by id. */
  async list(principal: Principal): Promise<LinkedPlayerJson[]> {
    const rows = await this.#players.ofAccount(userIdOf(principal));
    return Promise.all(rows.map((row) => this.#present(row)));
  }

  /**
   * Makes a player one's own. Name and address have to be those it was registered with,
   * and the address has to be the confirmed one of the account: who knows an address
   * need not be its owner. On a server without accounts everything is the one user's.
   *
   * @throws GuildError PLAYER_NOT_FOUND, PLAYER_NOT_YOURS, CONFLICT when another account has it.
   */
  async claim(
    principal: Principal,
    given: { readonly username: string; readonly email: string },
  ): Promise<LinkedPlayerJson> {
    const accountId = userIdOf(principal);
    if (principal.kind !== 'local' && !sameAddress(await this.#mailOf(accountId), given.email)) {
      throw new GuildError(
        'PLAYER_NOT_YOURS',
        'The address is not the confirmed mail address of your account. Confirm it there first.',
      );
    }
    const row = await this.#players.findBy(given);
    if (row === undefined) {
      throw new GuildError('PLAYER_NOT_FOUND', 'No player has this name and this mail address.');
    }
    if (row.account_id === accountId) return this.#present(row);
    const linked = await this.#players.give(row.id, { from: null, to: accountId });
    if (linked === undefined) throw new GuildError('CONFLICT', 'Another account has this player.');
    return this.#present(linked);
  }

  /** Frees a player of one's own; it stays with its scenarios. @throws GuildError PLAYER_NOT_FOUND also for those of others. */
  async release(principal: Principal, id: number): Promise<void> {
    const freed = await this.#players.give(id, { from: userIdOf(principal), to: null });
    if (freed === undefined) throw new GuildError('PLAYER_NOT_FOUND', 'You have no such player.');
  }

  async #present(row: PlayerRow): Promise<LinkedPlayerJson> {
    const { total_scenarios_resolved, accuracy_percentage } = await this.#service.stats(row.id);
    return {
      id: row.id,
      username: row.username,
      email: row.email,
      rating: row.rating,
      rd: row.rd,
      resolved: total_scenarios_resolved,
      accuracyPercent: accuracy_percentage,
      createdAt: row.created_at.toISOString(),
    };
  }
}

function sameAddress(confirmed: string | null, given: string): boolean {
  return confirmed !== null && confirmed.toLowerCase() === given.toLowerCase();
}
