import type { AttachmentJson, attachmentRoutesOf } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addFileRoute, addRoute, addUploadRoute } from '../http/add-route.ts';
import type { AttachmentRow } from './attachments.repo.ts';
import type { Attachments } from './attachments.ts';
import { PICTURE_TYPE } from './pictures.ts';

export interface AttachedTo {
  readonly kind: string;
  readonly attachments: Attachments;
  readonly people: { names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> };
}

/** Routes of the attachments of one kind of things; who may use them is what the kind registered. */
export function addAttachmentRoutes(
  app: FastifyInstance,
  routes: ReturnType<typeof attachmentRoutesOf>,
  { kind, attachments, people }: AttachedTo,
): void {
  const present = (rows: readonly AttachmentRow[]) =>
    presentAttachments(rows, people, ({ thing_id, id }) =>
      routes.open.path.replace('{id}', thing_id).replace('{attachment}', id),
    );

  addRoute(app, routes.list, async ({ params, principal }) => ({
    data: await present(await attachments.list(principal, { kind, id: params.id })),
  }));

  addUploadRoute(app, routes.add, attachments.fileLimit, async ({ params, principal }, upload) => {
    const row = await attachments.add(principal, { kind, id: params.id }, upload);
    const [data] = await present([row]);
    if (data === undefined) throw new Error('What was attached cannot be shown');
    return { data, location: data.path };
  });

  addFileRoute(app, routes.open, async ({ params, query, principal, has }) => {
    const thing = { kind, id: params.id };
    const { row, hash, bytes } = await attachments.open(
      principal,
      thing,
      params.attachment,
      query.size ?? 'full',
    );
    if (has(hash)) return { unchanged: hash };
    return { bytes: await bytes(), type: PICTURE_TYPE, disposition: inlineAs(row.name), tag: hash };
  });

  addRoute(app, routes.remove, async ({ params, principal }) => {
    await attachments.remove(principal, { kind, id: params.id }, params.attachment);
    return { data: { id: params.attachment } };
  });
}

/** Attachments as answers have them; `pathOf` says where their reader finds each picture. */
export async function presentAttachments(
  rows: readonly AttachmentRow[],
  people: AttachedTo['people'],
  pathOf: (row: AttachmentRow) => string,
): Promise<AttachmentJson[]> {
  const names = await people.names([...new Set(rows.map(({ owner_id }) => owner_id))]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    createdAt: row.created_at.toISOString(),
    owner: { id: row.owner_id, name: names.get(row.owner_id) ?? '' },
    path: pathOf(row),
  }));
}

/** Shown, and saved under the name it was sent with, in the format it has now. */
export function inlineAs(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '');
  return `inline; filename*=UTF-8''${encodeURIComponent(`${stem}.webp`).replace(/['()*]/g, '_')}`;
}
