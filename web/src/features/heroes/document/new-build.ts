/** Loaded apart: a stored build opens without the editing rules. */
export { emptyBuild } from '@guildhall/heroes';
