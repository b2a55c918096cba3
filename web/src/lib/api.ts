import { createClient } from '@guildhall/client';
import { earlyFetch } from './early-fetch.ts';

/** The server this page came from. */
export const api = createClient({ baseUrl: '', fetch: earlyFetch });
