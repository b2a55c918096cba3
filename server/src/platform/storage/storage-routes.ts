import { type DownloadJson, storageRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { userIdOf } from '../auth/principal.ts';
import { addFileRoute, addRoute } from '../http/add-route.ts';
import type { Attachments } from './attachments.ts';
import { downloadAs } from './blob-store.ts';
import type { Download, Downloads } from './downloads.ts';

/** The download that takes an account's data along. */
export const ACCOUNT_EXPORT = 'account';

/** What an account uses of its space, its exports, and the files that signed links lead to. */
export function addStorageRoutes(app: FastifyInstance, attachments: Attachments, downloads: Downloads): void {
  addRoute(app, storageRoutes.storageUsage, async ({ principal }) => {
    const { bytes, files, quota } = await attachments.usage(userIdOf(principal));
    return { data: { bytes, files, quotaBytes: quota } };
  });

  addRoute(app, storageRoutes.startExport, async ({ principal }) => {
    const download = await downloads.start(ACCOUNT_EXPORT, userIdOf(principal));
    return { data: presentDownload(download), location: `/api/v1/me/exports/${download.id}` };
  });

  addRoute(app, storageRoutes.getExport, async ({ principal, params }) => ({
    data: presentDownload(await downloads.find(params.id, userIdOf(principal))),
  }));

  addFileRoute(app, storageRoutes.download, async ({ query }) => {
    const { bytes, type, fileName } = await downloads.open(query.token);
    return { bytes, type, disposition: downloadAs(fileName) };
  });
}

function presentDownload({ id, state, bytes, error, createdAt, expiresAt, link }: Download): DownloadJson {
  return {
    id,
    state,
    bytes,
    error: error && { code: error.code, message: error.message },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    link: link && { url: link.url, expiresAt: link.expiresAt.toISOString() },
  };
}
