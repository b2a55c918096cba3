/** Keys and dragging in the grid of the build: fetched behind the first view. */
export { allowDrop, drop, startDrag } from './drag-build.ts';
export { keepOneTabStop, moveGridFocus } from './grid-focus.ts';
