import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What is only fetched when somebody needs it: it stays on the server until then. */
const ON_DEMAND = /\.wasm$|\.map$/;

/** Writes the service worker with the names of all files of the build; its version changes with any of them. */
export function serviceWorker(): Plugin {
  return {
    name: 'guildhall-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((file) => !ON_DEMAND.test(file) && file !== 'index.html')
          .map((file) => `/${file}`)
          .concat('/boot.js', '/app.webmanifest', '/icon.svg')
          .sort();
        const source = readFileSync(fileURLToPath(new URL('service-worker.js', import.meta.url)), 'utf8');
        const boot = readFileSync(fileURLToPath(new URL('../public/boot.js', import.meta.url)));
        const hash = createHash('sha256').update(source).update(boot).update(files.join());
        const version = hash.digest('hex').slice(0, 16);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: source.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)),
        });
      },
    },
  };
}
