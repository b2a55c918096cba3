import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What pages of the compendium have fetched; an entry hardly ever changes. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 60_000 } },
});

export function WithQueries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
