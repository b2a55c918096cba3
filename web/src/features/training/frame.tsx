import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLateFonts } from '../../lib/late-fonts.ts';
import { Link } from '../../lib/link.tsx';
import { trainingQueries } from './queries.ts';
import { strings } from './strings.ts';
import './training.css';

/** Head and places of the hall around each of its pages. */
export function TrainingFrame({ lead, children }: { readonly lead?: string; readonly children: ReactNode }) {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={trainingQueries}>
      <div className="page training">
        <header className="page__head double-rule training__head">
          <h1 className="page__title">{strings.title}</h1>
          <nav className="places" aria-label={strings.places}>
            <Link to="/training" className="places__item">
              {strings.play}
            </Link>
            <Link to="/training/progress" className="places__item">
              {strings.progress}
            </Link>
            <Link to="/training/scenarios" className="places__item">
              {strings.authoring}
            </Link>
          </nav>
          {lead === undefined ? null : <p className="page__lead">{lead}</p>}
        </header>
        {children}
      </div>
    </QueryClientProvider>
  );
}
