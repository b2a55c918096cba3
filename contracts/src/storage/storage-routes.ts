import { type Static, Type } from 'typebox';
import { type RouteContract, route } from '../route.ts';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';

export const AttachmentSchema = named(
  'Attachment',
  closed({
    id: Uuid,
    name: Type.String({ description: 'Name of the file as it was sent' }),
    /** Pixels of what is kept. */
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
    bytes: Type.Integer({ minimum: 1, description: 'Space it takes, its small version included' }),
    createdAt: Timestamp,
    owner: closed({ id: Uuid, name: Type.String() }, 'Who attached it'),
    path: Type.String({ description: 'Where the picture is; `?size=small` for lists' }),
  }),
);
export type AttachmentJson = Static<typeof AttachmentSchema>;

interface Things {
  /** In route ids: `Build` makes `listBuildAttachments`. */
  readonly name: string;
  readonly path: string;
  readonly tag: RouteContract['tag'];
  /** What those get who may not know that the thing exists. */
  readonly missing: NonNullable<RouteContract['errors']>[number];
}

const MULTIPART = 'multipart/form-data';
const ById = closed({ id: Uuid });
const ByAttachment = closed({ id: Uuid, attachment: Uuid });

/** Routes of the attachments of one kind of things. */
export function attachmentRoutesOf<const T extends Things>({ name, path, tag, missing }: T) {
  const common = { tag, since: '0.2.0' } as const;
  return {
    list: route({
      ...common,
      id: `list${name}Attachments`,
      method: 'GET',
      path: `${path}/{id}/attachments`,
      summary: 'Pictures that are attached, oldest first',
      permission: 'reader',
      params: ById,
      status: 200,
      response: Type.Array(AttachmentSchema),
      errors: [missing],
    }),
    add: route({
      ...common,
      id: `add${name}Attachment`,
      method: 'POST',
      path: `${path}/{id}/attachments`,
      summary:
        'Attach a picture (one file of a `multipart/form-data` body: JPEG, PNG, WebP, GIF or AVIF, up to 10 MB and 40 million pixels); it is made anew, without what the camera wrote into it',
      permission: 'editor',
      params: ById,
      binaryBody: MULTIPART,
      status: 201,
      response: AttachmentSchema,
      errors: [missing, 'UNSUPPORTED_MEDIA', 'PICTURE_UNREADABLE', 'PICTURE_TOO_LARGE', 'STORAGE_FULL'],
    }),
    open: route({
      ...common,
      id: `open${name}Attachment`,
      method: 'GET',
      path: `${path}/{id}/attachments/{attachment}/picture`,
      summary: 'The picture itself',
      permission: 'reader',
      params: ByAttachment,
      query: closed({ size: Type.Optional(Type.Enum(['full', 'small'])) }),
      status: 200,
      notModified: true,
      envelope: false,
      binary: 'image/webp',
      response: Type.String({ format: 'binary' }),
      errors: [missing, 'NOT_FOUND'],
    }),
    remove: route({
      ...common,
      id: `remove${name}Attachment`,
      method: 'DELETE',
      path: `${path}/{id}/attachments/{attachment}`,
      summary: 'Remove an attached picture',
      permission: 'editor',
      params: ByAttachment,
      status: 200,
      response: ById,
      errors: [missing, 'NOT_FOUND'],
    }),
  } as const;
}

export const buildAttachmentRoutes = attachmentRoutesOf({
  name: 'Build',
  path: '/api/v1/builds',
  tag: 'builds',
  missing: 'BUILD_NOT_FOUND',
});

export const characterAttachmentRoutes = attachmentRoutesOf({
  name: 'Character',
  path: '/api/v1/characters',
  tag: 'characters',
  missing: 'CHARACTER_NOT_FOUND',
});

const DownloadSchema = named(
  'Download',
  closed({
    id: Uuid,
    state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    bytes: nullable(Type.Integer({ minimum: 0 })),
    error: nullable(closed({ code: Type.String(), message: Type.String() })),
    createdAt: Timestamp,
    expiresAt: Timestamp,
    link: nullable(
      closed({
        url: Type.String({ description: 'Signed: works without signing in, until `expiresAt`' }),
        expiresAt: Timestamp,
      }),
    ),
  }),
);
export type DownloadJson = Static<typeof DownloadSchema>;

const account = { tag: 'account', since: '0.2.0', permission: 'member' } as const;

export const storageRoutes = {
  storageUsage: route({
    ...account,
    id: 'storageUsage',
    method: 'GET',
    path: '/api/v1/me/storage',
    summary: 'What the pictures of this account use of its space',
    status: 200,
    response: closed({
      bytes: Type.Integer({ minimum: 0 }),
      quotaBytes: Type.Integer({ minimum: 0 }),
      files: Type.Integer({ minimum: 0 }),
    }),
  }),
  startExport: route({
    ...account,
    id: 'startExport',
    method: 'POST',
    path: '/api/v1/me/exports',
    summary: 'Make a file of everything the server keeps of this account, in the background',
    limit: 'mail',
    status: 202,
    response: DownloadSchema,
    errors: ['RATE_LIMITED'],
  }),
  getExport: route({
    ...account,
    id: 'getExport',
    method: 'GET',
    path: '/api/v1/me/exports/{id}',
    permission: 'owner',
    summary: 'How far an export is; done, with a link that works for a quarter of an hour',
    params: ById,
    status: 200,
    response: DownloadSchema,
    errors: ['NOT_FOUND'],
  }),
  download: route({
    tag: 'account',
    since: '0.2.0',
    id: 'download',
    method: 'GET',
    path: '/api/v1/downloads',
    permission: 'public',
    summary: 'The file that a signed link leads to',
    query: closed({ token: Type.String({ minLength: 1, maxLength: 1_000 }) }),
    status: 200,
    envelope: false,
    binary: 'application/octet-stream',
    response: Type.String({ format: 'binary' }),
    errors: ['LINK_EXPIRED'],
  }),
};
