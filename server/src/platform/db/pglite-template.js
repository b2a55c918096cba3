import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';

/**
 * Unpack the shipped database template into `folder`, unless it is there.
 * It appears under its name only when it is whole, so a crash in between leaves
 * nothing that looks like a database.
 *
 * @param {string} template tar archive, brotli with a large window
 * @param {string} folder
 */
export function unpackTemplate(template, folder) {
  if (fs.existsSync(folder)) {
    requireDatabase(folder);
    return;
  }
  const parent = path.dirname(folder);
  const prefix = `${path.basename(folder)}.new-`;
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const fresh = path.join(parent, prefix + randomBytes(6).toString('hex'));
  const tar = brotliDecompressSync(fs.readFileSync(template), {
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  });
  fs.mkdirSync(fresh, { mode: 0o700 });
  unpackTar(tar, fresh);
  fs.renameSync(fresh, folder);
}

/** Major version of PostgreSQL that the template and PGlite have. */
const MAJOR = '18';

/**
 * PGlite would make a new database in a folder that lacks one, and hide that data is gone.
 *
 * @param {string} folder
 */
function requireDatabase(folder) {
  const file = path.join(folder, 'PG_VERSION');
  const found = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : 'no database';
  if (found !== MAJOR) throw new Error(`it holds ${found}, not a database of version ${MAJOR}`);
}

/**
 * @param {Buffer} tar ustar archive of plain files and folders
 * @param {string} folder
 */
function unpackTar(tar, folder) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = text(tar, at, 100).replace(/^\/+/, '');
    const size = Number.parseInt(text(tar, at + 124, 12), 8);
    const target = path.join(folder, name);
    if (tar[at + 156] === 0x35) {
      fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    } else {
      fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
      const file = fs.openSync(target, 'wx', 0o600);
      try {
        fs.writeSync(file, tar, at + 512, size);
      } finally {
        fs.closeSync(file);
      }
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/**
 * @param {Buffer} tar
 * @param {number} at
 * @param {number} length
 */
function text(tar, at, length) {
  const field = tar.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end < 0 ? length : end);
}
