/**
 * The embedded database in a thread of its own. Plain JavaScript, so that the
 * same file starts from the sources and from the build.
 *
 * In: `{id, sql, parameters, bytes?}` (`bytes` is what COPY reads from /dev/blob),
 * `{id, text}` with any number of statements, or `{id, close: true}`. Out: `{ready: true}` or
 * `{failed}` once, then `{id, rows, affected}` or `{id, error}` for each.
 */
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { unpackTemplate } from './pglite-template.js';

/**
 * PGlite runs with fsync switched off and its file system has no fsync. Both are
 * put right here, so that a committed row survives a power cut as well.
 */
class DurableFs extends NodeFS {
  /**
   * @override
   * @type {NodeFS['init']}
   */
  async init(pg, options) {
    const result = await super.init(pg, options);
    const preRun = [...(result.emscriptenOpts.preRun ?? []), addFsync];
    return { emscriptenOpts: { ...result.emscriptenOpts, preRun } };
  }
}

/** @param {object} module the Emscripten module of PGlite */
function addFsync(module) {
  const { NODEFS } = /** @type {{NODEFS: {stream_ops: Record<string, unknown>}}} */ (module);
  NODEFS.stream_ops.fsync = (/** @type {{nfd: number}} */ stream) => {
    try {
      fs.fdatasyncSync(stream.nfd);
    } catch (error) {
      // Folders on Windows, and file systems without fsync; everything else has to stop the commit.
      if (!['EPERM', 'EINVAL', 'EBADF', 'EACCES', 'ENOTSUP'].includes(codeOf(error))) return EIO;
    }
    return 0;
  };
}

const EIO = 29;

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
}

/** @type {{folder: string, template: string}} */
const { folder, template } = workerData;

async function open() {
  unpackTemplate(template, folder);
  const options = { shared_buffers: '32MB', wal_sync_method: 'fsync' };
  return PGlite.create({
    fs: new DurableFs(folder),
    extensions: { pg_trgm },
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
  });
}

const TEXT_FIELDS = [
  'message',
  'code',
  'detail',
  'hint',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
];

/** @param {unknown} error the parts of a PostgreSQL error that callers act on */
function portable(error) {
  const source = /** @type {Record<string, unknown>} */ (error);
  return Object.fromEntries(TEXT_FIELDS.map((field) => [field, source[field]]).filter(([, value]) => value));
}

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);

try {
  const database = await open();
  port.on('message', async ({ id, sql, parameters, bytes, text, close }) => {
    try {
      if (close) {
        await database.close();
        port.postMessage({ id });
        port.close();
        return;
      }
      if (text !== undefined) {
        const { rows = [], affectedRows = 0 } = (await database.exec(text)).at(-1) ?? {};
        port.postMessage({ id, rows, affected: affectedRows });
        return;
      }
      const options = bytes === undefined ? {} : { blob: new Blob([bytes]) };
      const { rows, affectedRows = 0 } = await database.query(sql, parameters, options);
      port.postMessage({ id, rows, affected: affectedRows });
    } catch (error) {
      port.postMessage({ id, error: portable(error) });
    }
  });
  port.postMessage({ ready: true });
} catch (error) {
  port.postMessage({ failed: portable(error) });
  port.close();
}
