/**
 * Codes of errors whose help the catalogue writes for people who look at a page:
 * those about files and data. Help on other codes is for who writes programs, and
 * is left out of the app when it is built (`pwa/vite-error-catalogue.ts`).
 */
export const SHOWN_HELP = /^(FILE|BUILD|DATA)_/;
