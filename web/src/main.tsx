import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router, warmUp } from './app/router.tsx';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/stat-bar.css';
import './app/shell.css';

warmUp(location.pathname);

/** Runs once the browser has nothing better to do. */
const whenIdle: (run: () => void) => void =
  'requestIdleCallback' in window
    ? (run) => requestIdleCallback(run, { timeout: 4000 })
    : (run) => setTimeout(run, 1500);

addEventListener('load', () => whenIdle(() => void import('./ui/fonts-late.css')), { once: true });

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
