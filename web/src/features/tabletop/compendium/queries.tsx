import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { retryOnce } from '../../../lib/retry-once.ts';

/** What pages of the compendium have fetched; an entry hardly ever changes. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: retryOnce, staleTime: 60_000 } },
});

export function WithQueries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
