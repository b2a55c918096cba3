import { createClient } from '@guildhall/client';
import { earlyFetch } from './early-fetch.ts';

const SIGNED_IN = 'guildhall.signed-in';

/**
 * Only that somebody signed in is kept here; the secret is in a cookie that scripts cannot read.
 * A browser that keeps nothing for pages refuses the storage itself: such a visit is anonymous.
 */
const memory = {
  get: () => {
    try {
      return localStorage.getItem(SIGNED_IN) !== null;
    } catch {
      return false;
    }
  },
  set: (signedIn: boolean) => {
    try {
      if (signedIn) localStorage.setItem(SIGNED_IN, 'yes');
      else localStorage.removeItem(SIGNED_IN);
    } catch {
      // Nothing can be kept: the next visit signs in again.
    }
  },
};

/** The server this page came from. */
export const api = createClient({
  baseUrl: '',
  fetch: earlyFetch,
  session: {
    memory,
    // Browsers without locks renew in each tab for itself.
    exclusively: (work) =>
      'locks' in navigator ? navigator.locks.request('guildhall.refresh', work) : work(),
    now: () => Date.now(),
  },
});
