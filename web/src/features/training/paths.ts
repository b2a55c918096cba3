/** Where a scenario that was picked is played. */
export function playPath(id: string): string {
  return `/training/scenarios/${encodeURIComponent(id)}`;
}
