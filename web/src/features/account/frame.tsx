import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLateFonts } from '../../lib/late-fonts.ts';
import './account.css';

/** Answers of the server about the account. */
export const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });

interface FrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Frame({ title, lead, narrow = false, children }: FrameProps) {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={queries}>
      <div className={`page account${narrow ? ' account--narrow' : ''}`}>
        <header className="page__head double-rule">
          <h1 className="page__title">{title}</h1>
          {lead === undefined ? null : <p className="page__lead">{lead}</p>}
        </header>
        {children}
      </div>
    </QueryClientProvider>
  );
}
