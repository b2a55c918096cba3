import { QueryClient } from '@tanstack/react-query';

/** What pages of the library have read. */
export const libraryQueries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000 } },
});
