import { join } from 'node:path';
import {
  type CompendiumImportJson,
  type CompendiumSearchJson,
  characterAttachmentRoutes,
} from '@guildhall/contracts';
import { OWN_KINDS } from '@guildhall/tabletop/sheet';
import type { FastifyInstance } from 'fastify';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import { LOCAL_USER_ID, userIdOf } from '../../platform/auth/principal.ts';
import type { NewSecret } from '../../platform/ports.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { addAttachmentRoutes } from '../../platform/storage/attachment-routes.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import { CharactersRepo } from './characters.repo.ts';
import { addCharacterRoutes } from './characters.routes.ts';
import { CHARACTER_KIND, CharactersService } from './characters.service.ts';
import { CHARACTER_MIGRATIONS } from './characters-migration.ts';
import { presentSearch } from './compendium.presenter.ts';
import type { CompendiumSearchQuery } from './compendium.service.ts';
import { type Compendium, type CompendiumModuleParts, createCompendium } from './compendium.ts';
import { COMPENDIUM_MIGRATIONS } from './compendium-migrations.ts';
import { DiceRepo } from './dice.repo.ts';
import { addDiceRoutes } from './dice.routes.ts';
import { DiceService } from './dice.service.ts';
import { DICE_MIGRATIONS } from './dice-migrations.ts';
import { ownedTabletop } from './owned.ts';
import { OWNERS_MIGRATION } from './owners-migration.ts';
import { STARTS_MIGRATION } from './starts-migration.ts';

export type { CompendiumSearchQuery } from './compendium.service.ts';
export { TABLETOP_TABLES, type TabletopTables } from './tabletop-tables.ts';

export const TABLETOP_MIGRATIONS = {
  ...DICE_MIGRATIONS,
  ...COMPENDIUM_MIGRATIONS,
  ...OWNERS_MIGRATION,
  ...CHARACTER_MIGRATIONS,
  ...STARTS_MIGRATION,
};

/** Whoever runs commands on the data directory. */
const VIEWER = { ownerId: LOCAL_USER_ID } as const;

export interface TabletopParts extends CompendiumModuleParts {
  readonly newSecret: NewSecret;
  readonly attachments: Attachments;
  readonly people: { names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> };
}

export interface TabletopModule {
  readonly compendium: Compendium;
  /** Homebrew and rolls of a user. */
  readonly owned: OwnedData;
  /** What the routes of the same name answer, for commands without a server. */
  importCompendium(directory: string): Promise<CompendiumImportJson>;
  searchCompendium(query: CompendiumSearchQuery): Promise<CompendiumSearchJson>;
  addRoutes(app: FastifyInstance): void;
  stop(): Promise<void>;
}

/** The tabletop hall of the server. */
export function createTabletop(parts: TabletopParts): TabletopModule {
  const { attachments, people } = parts;
  const compendium = createCompendium(parts);
  const folder = join(projectRoot(), 'data', 'tabletop');
  const characters = new CharactersService({
    ...parts,
    repo: new CharactersRepo(parts.db),
    folder,
    monster: (slug, edition, ownerId) => compendium.reading.get('monsters', slug, edition, { ownerId }),
    entries: (edition, addresses, ownerId) => compendium.reading.byAddresses(edition, addresses, { ownerId }),
    homebrew: (ownerId) => compendium.reading.ownOf(OWN_KINDS, { ownerId }),
    attribution: (edition) => compendium.attributions.srd(edition),
  });
  attachments.register({
    kind: CHARACTER_KIND,
    permit: (principal, id) => characters.permit(id, userIdOf(principal)),
  });
  const dice = new DiceService({ ...parts, repo: new DiceRepo(parts.db) });
  return {
    compendium,
    owned: ownedTabletop(parts.db, attachments),
    importCompendium: (directory) => compendium.imports.run(directory, VIEWER),
    searchCompendium: async (query) => presentSearch(await compendium.reading.find(query, VIEWER)),
    addRoutes: (app) => {
      compendium.addRoutes(app);
      addDiceRoutes(app, dice);
      addCharacterRoutes(app, characters);
      addAttachmentRoutes(app, characterAttachmentRoutes, { kind: CHARACTER_KIND, attachments, people });
    },
    stop: () => compendium.stop(),
  };
}
