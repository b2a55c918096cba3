import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Alias, defineConfig } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

interface WorkspacePackage {
  readonly name: string;
  readonly exports?: Readonly<Record<string, { readonly source?: string }>>;
}

function readPackage(folder: string): WorkspacePackage {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
}

/**
 * Workspace packages are bundled from source. The `source` condition cannot be
 * switched on for everything: some libraries name sources they do not publish.
 */
function workspaceSources(): Alias[] {
  const engines = readdirSync(join(ROOT, 'engines')).map((name) => `engines/${name}`);
  return [...engines, 'contracts', 'client'].flatMap((folder) => {
    const { name, exports = {} } = readPackage(folder);
    return Object.entries(exports).flatMap(([subpath, { source }]) =>
      source === undefined
        ? []
        : [
            {
              find: new RegExp(`^${name}${subpath.slice(1)}$`),
              replacement: join(ROOT, folder, source),
            },
          ],
    );
  });
}

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: workspaceSources() },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? '5173'),
    proxy: { '/api': api, '/packs': api, '/health': api },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // A data: URL would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
