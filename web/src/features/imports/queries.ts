import { QueryClient } from '@tanstack/react-query';

/** Answers of the server about imports; asked for again while one runs. */
export const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 1_000 } } });

/** Milliseconds between two looks at a running import, and at a quiet page. */
export const LIVE = 1_000;
export const QUIET = 15_000;

/** After anything that changes what is installed, everything shown is asked for again. */
export function refreshAll(): Promise<void> {
  return queries.invalidateQueries();
}
