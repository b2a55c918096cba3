import { QueryClient } from '@tanstack/react-query';
import { retryOnce } from '../../lib/retry-once.ts';

/** Answers of the server that the pages of this hall share. */
export const trainingQueries = new QueryClient({
  defaultOptions: { queries: { retry: retryOnce, staleTime: 5_000 } },
});

export const KEYS = {
  draw: ['training', 'draw'],
  chosen: (id: string) => ['training', 'chosen', id],
  rating: ['training', 'rating'],
  statistics: ['training', 'statistics'],
  reviews: ['training', 'reviews'],
  scenarios: ['training', 'scenarios'],
  players: ['training', 'players'],
  me: ['training', 'me'],
} as const;
