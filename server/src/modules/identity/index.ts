import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../platform/auth/principal.ts';
import type { SignedLinks } from '../../platform/auth/signed-links.ts';
import { addAccountRoutes } from './account.routes.ts';
import { addAdminRoutes } from './admin.routes.ts';
import type { CreateInput } from './admin.service.ts';
import { addAuthRoutes } from './auth.routes.ts';
import { addFactorRoutes } from './factor.routes.ts';
import { type IdentityParts, identityServices } from './identity-services.ts';

export { IDENTITY_MIGRATIONS } from './identity-migrations.ts';
export { IDENTITY_TABLES, type IdentityTables } from './identity-tables.ts';
export { KeyTableStore } from './signing-key-store.ts';

export interface IdentityModule {
  /** Whether anybody has an account on this server. */
  accountsExist(): boolean | Promise<boolean>;
  /** Who a bearer token belongs to. */
  readBearer(token: string): Promise<Principal>;
  /** Names of accounts by their ids, tombstones included. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Everything that is kept of an account. Throws NOT_FOUND. */
  exportOf(userId: string): Promise<Record<string, unknown>>;
  /** Addresses that work for a while. */
  readonly signed: SignedLinks;
  /** The confirmed mail address of an account; null when it has none. */
  mailOf(id: string): Promise<string | null>;
  /** A code with which the first administrator registers; null when there is one. */
  firstAdminCode(): Promise<string | null>;
  addRoutes(app: FastifyInstance): void;
  /** What the routes for administrators do, for commands without a server. */
  readonly commands: AdminCommands;
}

/** The command line's part of administration. Accounts go by name or mail address. */
export interface AdminCommands {
  create(input: CreateInput): Promise<{ readonly name: string; readonly link: string | null }>;
  invite(input: {
    readonly role?: 'user' | 'admin';
    readonly note?: string;
  }): Promise<{ readonly link: string }>;
  role(login: string, role: 'user' | 'admin'): Promise<void>;
  resetPassword(login: string, withoutTotp: boolean): Promise<{ readonly link: string }>;
}

const COMMAND_LINE = {
  id: null,
  name: 'the command line',
  source: { address: '', userAgent: '', requestId: '' },
} as const;

/** Accounts: who people are, how they sign in, and what was done by whom. */
export function createIdentity(parts: IdentityParts): IdentityModule {
  const identity = identityServices(parts);
  const { exist, bearer, users, codes, admin, links } = identity;
  return {
    accountsExist: () => exist.get(),
    readBearer: (token) => bearer.read(token),
    namesOf: (ids) => users.names(ids),
    exportOf: async (userId) => {
      const user = await users.find(userId);
      if (user === undefined) throw new GuildError('NOT_FOUND', `There is no account ${userId}.`);
      return identity.departure.export(user);
    },
    signed: identity.signed,
    mailOf: async (id) => {
      const user = await users.find(id);
      return user === undefined || user.email_verified_at === null ? null : user.email;
    },
    firstAdminCode: async () => ((await exist.get()) ? null : (await codes.give('first-admin')).code),
    addRoutes: (app) => {
      addAuthRoutes(app, identity);
      addAccountRoutes(app, identity);
      addFactorRoutes(app, identity);
      addAdminRoutes(app, identity);
    },
    commands: {
      create: async (input) => {
        const { user, code } = await admin.create(input, COMMAND_LINE);
        return { name: user.name, link: code === null ? null : links.reset(code) };
      },
      invite: async (input) => ({ link: links.invite((await admin.invite(input, COMMAND_LINE)).code) }),
      role: async (login, role) => {
        await admin.update(await admin.idOf(login), { role }, COMMAND_LINE);
      },
      resetPassword: async (login, withoutTotp) => ({
        link: links.reset((await admin.reset(await admin.idOf(login), withoutTotp, COMMAND_LINE)).code),
      }),
    },
  };
}
