import { libraryRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addFileRoute, addRoute } from '../../platform/http/add-route.ts';
import { inlineAs, presentAttachments } from '../../platform/storage/attachment-routes.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import { DRAWING_TYPE } from '../../platform/storage/draw-picture.ts';
import { PICTURE_TYPE } from '../../platform/storage/pictures.ts';
import type { BuildPictures } from './build-pictures.ts';
import type { BuildRow } from './builds.repo.ts';
import type { BuildsService } from './builds.service.ts';
import type { People } from './library.service.ts';
import type { SharingService } from './sharing.service.ts';

export interface BuildPictureRouteParts {
  readonly builds: BuildsService;
  readonly sharing: SharingService;
  readonly pictures: BuildPictures;
  readonly attachments: Attachments;
  readonly people: People;
}

/** Pictures of builds, and what those who have a short link see of the pictures attached. */
export function addBuildPictureRoutes(
  app: FastifyInstance,
  { builds, sharing, pictures, attachments, people }: BuildPictureRouteParts,
): void {
  const drawn = async (row: BuildRow, has: (tag: string) => boolean) => {
    const { hash, bytes } = await pictures.picture(row);
    if (has(hash)) return { unchanged: hash };
    return {
      bytes: await bytes(),
      type: DRAWING_TYPE,
      disposition: 'inline; filename="build.png"',
      tag: hash,
    };
  };

  addFileRoute(app, libraryRoutes.buildPicture, async ({ params, principal, has }) =>
    drawn(await builds.get(principal, params.id), has),
  );

  addFileRoute(app, libraryRoutes.sharedPicture, async ({ params, has }) =>
    drawn((await sharing.open(params.code)).row, has),
  );

  addRoute(app, libraryRoutes.listSharedAttachments, async ({ params: { code } }) => {
    const { row } = await sharing.open(code);
    const rows = await attachments.listFor({ kind: 'build', id: row.id });
    const { path } = libraryRoutes.openSharedAttachment;
    return {
      data: await presentAttachments(rows, people, ({ id }) =>
        path.replace('{code}', code).replace('{attachment}', id),
      ),
    };
  });

  addFileRoute(app, libraryRoutes.openSharedAttachment, async ({ params, query, has }) => {
    const { row } = await sharing.open(params.code);
    const thing = { kind: 'build', id: row.id };
    const open = await attachments.openFor(thing, params.attachment, query.size ?? 'full');
    if (has(open.hash)) return { unchanged: open.hash };
    const disposition = inlineAs(open.row.name);
    return { bytes: await open.bytes(), type: PICTURE_TYPE, disposition, tag: open.hash };
  });
}
