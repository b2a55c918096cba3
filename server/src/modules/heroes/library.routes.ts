import { type DataOf, libraryRoutes } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import { accessOf, presentEntry, presentLink, presentRecord, presentVersion } from './builds.presenter.ts';
import type { BuildsService } from './builds.service.ts';
import type { LibraryService } from './library.service.ts';
import type { SharingService } from './sharing.service.ts';

export function addLibraryRoutes(
  app: FastifyInstance,
  builds: BuildsService,
  library: LibraryService,
  sharing: SharingService,
): void {
  addRoute(app, libraryRoutes.searchLibrary, async ({ query, principal }) => {
    const { items, names, page } = await library.search(principal, 'public', query);
    return { data: items.map((row) => presentEntry(row, names)), page };
  });

  addRoute(app, libraryRoutes.getAuthor, async ({ params }) => {
    const author = await library.author(params.id);
    if (author === null) throw new GuildError('NOT_FOUND', 'Nobody of that id has public builds.');
    return { data: author };
  });

  addRoute(app, libraryRoutes.describeBuild, async ({ params, body, principal }) => {
    const row = await builds.describe(principal, params.id, body);
    return { data: presentRecord(row, accessOf(row, principal)), version: row.version };
  });

  addRoute(app, libraryRoutes.markFavourite, async ({ params, principal }) => {
    await sharing.setFavourite(principal, params.id, true);
    return { data: { favourite: true } };
  });

  addRoute(app, libraryRoutes.unmarkFavourite, async ({ params, principal }) => {
    await sharing.setFavourite(principal, params.id, false);
    return { data: { favourite: false } };
  });

  addRoute(app, libraryRoutes.listBuildVersions, async ({ params, query, principal }) => {
    const rows = await builds.listVersions(principal, params.id, query.limit ?? 50, query.before ?? null);
    return { data: rows.map(presentVersion) };
  });

  addRoute(app, libraryRoutes.getBuildVersion, async ({ params, query, principal }) => {
    const { row, against, changes } = await builds.version(
      principal,
      params.id,
      params.version,
      query.against,
    );
    type Data = DataOf<typeof libraryRoutes.getBuildVersion>;
    const told = changes as unknown as Data['changes'];
    return { data: { ...presentVersion(row), build: row.build, against, changes: told } };
  });

  addRoute(app, libraryRoutes.restoreBuildVersion, async ({ params, ifMatch, principal }) => {
    const row = await builds.restore(principal, params.id, params.version, ifMatch);
    return { data: presentRecord(row, accessOf(row, principal)), version: row.version };
  });

  addRoute(app, libraryRoutes.listShareLinks, async ({ params, principal }) => ({
    data: (await sharing.links(principal, params.id)).map(presentLink),
  }));

  addRoute(app, libraryRoutes.createShareLink, async ({ params, body, principal }) => {
    const link = await sharing.createLink(principal, params.id, body.access);
    return { data: presentLink(link), location: `/s/${link.code}` };
  });

  addRoute(app, libraryRoutes.revokeShareLink, async ({ params, principal }) => {
    await sharing.revokeLink(principal, params.id, params.code);
    return { data: { code: params.code } };
  });

  addRoute(app, libraryRoutes.openShareLink, async ({ params, principal }) => {
    const { link, row } = await sharing.open(params.code);
    const owner = { id: row.owner_id, name: await library.nameOf(row.owner_id) };
    return { data: { access: link.access, owner, record: presentRecord(row, accessOf(row, principal)) } };
  });

  addRoute(app, libraryRoutes.joinByShareLink, async ({ params, principal }) => ({
    data: { id: await sharing.join(principal, params.code) },
  }));
}
