/** Addresses of this hall. */
const NEW_BUILD = '/heroes/new';

export const draftPath = (draft: string) => `${NEW_BUILD}?draft=${encodeURIComponent(draft)}`;
export const buildPath = (id: string) => `/heroes/builds/${encodeURIComponent(id)}`;
