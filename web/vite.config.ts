import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { errorCatalogue } from './pwa/vite-error-catalogue.ts';
import { serviceWorker } from './pwa/vite-service-worker.ts';

/** Libraries of the first view; those of queries and dialogs stay with the pages that use them. */
const VENDOR = /node_modules\/(react|react-dom|scheduler|zustand)\//;

/** What every page needs: one file instead of many. */
const SHARED =
  /web\/src\/(lib|ui)\/(?!service-worker|live-server|idb|dialog|confirm-dialog|aria-styles|why-|send-picture|error-help)[\w-]+\.tsx?$|engines\/kernel\/src\/(errors|result)|client\/src\/(client|session|unwrap)|features\/heroes\/(strings|paths|words\/count|data\/manifest)/;

/** What several pages need, but no first view of a build. */
const COMMON =
  /web\/src\/(lib|ui)\/(why-|send-picture)|engines\/kernel\/src\/explain\/explain-node|engines\/tabletop\/src\/compendium\/(wording|parts)|features\/tabletop\/\w+\/paths/;

/** The planner up to its first totals; figures of single powers and other parts are fetched when they are opened. */
const PLANNER =
  /engines\/heroes\/src\/(calc\/(?!compute-build|calculation|switches|pets|power-(?:procs|effects|figures)|slotted-figures)|pack\/|model\/)|features\/heroes\/(document\/(?!new-build|save-build|draft-storage|kept-settings)|totals\/(stat|totals|journal|use)|planner\/(planner(?!-dock|-commands)|build|power-row|slot-|open|drawer|history|with|use|view|left|extras-(strip|groups))|desk\/desk-bar|words\/(desk|first|opened)|import\/(use|handoff)|data\/(?!keep)|(?!drop-veil|error-notice)[\w-]+\.tsx?$)/;

/** What the first edit needs; fetched right after the first totals. */
const EDITING =
  /engines\/heroes\/src\/rules\/(edit|change|granted|new-entry|fill|pick-options|wished)|features\/heroes\/(planner\/(edits|power-chooser|choices|power-options)|document\/new-build)/;

/** What the pages of characters share, and nothing of the rules. */
const CHARACTERS = /features\/tabletop\/characters\/(strings|character-error|portrait)/;

/** The rules as data, and the dice expressions in them. */
const RULES =
  /engines\/tabletop\/src\/(sheet\/(formula|skills|targets|predicate|compiled-effect|rules)|dice\/(dice-error|arithmetic|closest|names-of|limits|repairs|scanner|refusing|parse|roll-mode|print|bind))|features\/tabletop\/characters\/sheet-rules/;

/** A character in play or in the making: what follows from it, and the session that holds it. */
const CHARACTER =
  /engines\/tabletop\/src\/sheet\/(?!quick)|features\/tabletop\/characters\/(character-(store|merge)|same|draft|use-character|save-state)/;

/** The three font files of the first view, so that they are fetched beside the script. */
const FIRST_FONTS = /ibm-plex-(sans-latin-(400|600)|mono-latin-400)-normal/;

function preloadFirstFonts(): Plugin {
  return {
    name: 'guildhall-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  plugins: [errorCatalogue(), react(), preloadFirstFonts(), serviceWorker()],
  // Workspace packages are bundled from source.
  resolve: { conditions: ['guildhall-source', ...defaultClientConditions] },
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
    rolldownOptions: {
      output: {
        // Few files for the first view: one of the libraries, one of what pages share. A group takes what its
        // files import along, unless a group of higher priority has it.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: VENDOR, priority: 4 },
            { name: 'shared', test: SHARED, priority: 3 },
            { name: 'common', test: COMMON, priority: 3 },
            { name: 'planner', test: PLANNER, priority: 1 },
            { name: 'editing', test: EDITING, priority: 1 },
            { name: 'characters', test: CHARACTERS, priority: 2 },
            { name: 'rules', test: RULES, priority: 2 },
            { name: 'character', test: CHARACTER, priority: 1 },
          ],
        },
      },
      // Our packages do nothing when they are imported; a page takes only what it uses of them.
      treeshake: {
        moduleSideEffects: [{ test: /(engines\/\w+|client|contracts)\/src\//, sideEffects: false }],
      },
    },
  },
});
