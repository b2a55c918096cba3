import { compendiumRoutes, FACT_SCHEMAS, type QueryOf } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { type Edition, foldText } from '@guildhall/tabletop/compendium';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../platform/auth/principal.ts';
import { addRoute } from '../../platform/http/add-route.ts';
import type { Attributions } from './attributions.ts';
import {
  presentEntry,
  presentOverview,
  presentSearch,
  presentSummary,
  presentVersions,
} from './compendium.presenter.ts';
import { asKind, type CompendiumService } from './compendium.service.ts';
import type { CompendiumAnswers } from './compendium-answers.ts';
import type { CompendiumImportService } from './compendium-import.service.ts';
import type { EntryFilters, EntryRow, NameCursor, Viewer } from './entries.repo.ts';
import type { HomebrewService } from './homebrew.service.ts';

interface CompendiumRoutesParts {
  readonly reading: CompendiumService;
  readonly homebrew: HomebrewService;
  readonly imports: CompendiumImportService;
  readonly attributions: Attributions;
  readonly answers: CompendiumAnswers;
}

export function addCompendiumRoutes(
  app: FastifyInstance,
  { reading, homebrew, imports, attributions, answers }: CompendiumRoutesParts,
): void {
  addReading(app, { reading, attributions, answers });
  addHomebrew(app, homebrew, attributions);
  addRoute(app, compendiumRoutes.importCompendium, async ({ body, principal }) => ({
    data: await imports.run(body.directory, viewerOf(principal)),
  }));
}

function viewerOf({ userId }: Principal): Viewer {
  return { ownerId: userId };
}

function addReading(
  app: FastifyInstance,
  {
    reading: compendium,
    attributions,
    answers,
  }: Pick<CompendiumRoutesParts, 'reading' | 'attributions' | 'answers'>,
): void {
  addRoute(app, compendiumRoutes.compendiumOverview, async ({ principal }) => {
    const viewer = viewerOf(principal);
    return answers.of(viewer, ['overview'], async () => ({
      data: presentOverview(await compendium.overview(viewer)),
    }));
  });

  addRoute(app, compendiumRoutes.searchCompendium, async ({ query, principal }) => ({
    data: presentSearch(await compendium.find(query, viewerOf(principal))),
  }));

  addRoute(app, compendiumRoutes.compendiumSchema, async ({ params }) => {
    const kind = asKind(params.kind);
    // Without what the schemas carry for compiling: plain JSON Schema.
    return { data: { kind, schema: JSON.parse(JSON.stringify(FACT_SCHEMAS[kind])) as object } };
  });

  addRoute(app, compendiumRoutes.entryVersions, async ({ params, principal }) => {
    const { current, older } = await compendium.versions(params.id, viewerOf(principal));
    return { data: presentVersions(current, older), attribution: await attributions.of([current]) };
  });

  addRoute(app, compendiumRoutes.listEntries, async ({ params, query, principal }) => {
    const { cursor, limit = 100 } = query;
    const after = cursor === undefined ? {} : { after: decodeNameCursor(cursor) };
    const kind = asKind(params.kind);
    const viewer = viewerOf(principal);
    return answers.of(viewer, ['list', kind, query], async () => {
      const rows = await compendium.list(kind, viewer, filtersOf(query), { limit: limit + 1, ...after });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      const next = last === undefined ? null : encodeNameCursor({ key: last.name_key, id: last.id });
      return {
        data: items.map(presentSummary),
        page: { cursor: next, limit },
        attribution: await attributions.of(items),
      };
    });
  });

  addRoute(app, compendiumRoutes.getEntry, async ({ params, query, principal }) => {
    const edition = query.edition as Edition | undefined;
    const kind = asKind(params.kind);
    const viewer = viewerOf(principal);
    return answers.of(viewer, ['entry', kind, params.slug, edition], async () => {
      const { row, editions } = await compendium.get(kind, params.slug, edition, viewer);
      return { data: presentEntry(row, editions, await attributions.of([row])), version: row.version };
    });
  });
}

function addHomebrew(app: FastifyInstance, homebrew: HomebrewService, attributions: Attributions): void {
  const answer = async (row: EntryRow) => ({
    data: presentEntry(row, [row.edition], await attributions.of([row])),
    version: row.version,
  });

  addRoute(app, compendiumRoutes.createHomebrew, async ({ body, principal }) => {
    const row = await homebrew.create(body, viewerOf(principal));
    const location = `/api/v1/compendium/homebrew/${row.id}`;
    return { ...(await answer(row)), location };
  });

  addRoute(app, compendiumRoutes.getHomebrew, async ({ params, principal }) =>
    answer(await homebrew.get(params.id, viewerOf(principal))),
  );

  addRoute(app, compendiumRoutes.updateHomebrew, async ({ params, body, ifMatch, principal }) =>
    answer(await homebrew.update(params.id, ifMatch ?? 0, body, viewerOf(principal))),
  );

  addRoute(app, compendiumRoutes.deleteHomebrew, async ({ params, ifMatch, principal }) => {
    await homebrew.remove(params.id, ifMatch, viewerOf(principal));
    return { data: { id: params.id } };
  });

  addRoute(app, compendiumRoutes.restoreHomebrew, async ({ params, principal }) =>
    answer(await homebrew.restore(params.id, viewerOf(principal))),
  );
}

function filtersOf(query: QueryOf<typeof compendiumRoutes.listEntries>): EntryFilters {
  const { q, edition, origin, level, school, class: className, ritual, concentration } = query;
  const { type, size, rarity, category, attunement, challengeMin, challengeMax } = query;
  const given = { level, school, ritual, concentration, type, size, rarity, category, attunement };
  const facets: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return {
    facets,
    ...(q === undefined ? {} : { namePart: foldText(q) }),
    ...(className === undefined ? {} : { className }),
    ...(edition === undefined ? {} : { edition: edition as Edition }),
    ...(origin === undefined ? {} : { origin: origin as 'srd' | 'homebrew' }),
    ...(challengeMin === undefined ? {} : { challengeMin }),
    ...(challengeMax === undefined ? {} : { challengeMax }),
  };
}

function encodeNameCursor({ key, id }: NameCursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function decodeNameCursor(text: string): NameCursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown];
    if (
      typeof key === 'string' &&
      typeof id === 'string' &&
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    )
      return { key, id };
  } catch {
    // Told below, like every cursor that is none of ours.
  }
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
