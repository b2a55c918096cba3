import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadPage } from './app/router.tsx';
import { Shell } from './app/shell.tsx';
import { startRouter } from './lib/router.ts';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/stat-bar.css';
import './app/shell.css';

startRouter(loadPage);

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const root = createRoot(place);

function draw(): void {
  root.render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  );
}

// Drawn once, with its page; a page that cannot be fetched says so itself.
loadPage(location.pathname).then(draw, draw);

/** Milliseconds after which the first view surely has what it needs. */
const REST = 4000;

// A browser that forbids service workers keeps a page that works.
if ('serviceWorker' in navigator && !import.meta.env.DEV)
  setTimeout(
    () => void import('./lib/service-worker.ts').then(({ startServiceWorker }) => startServiceWorker()),
    REST,
  );
