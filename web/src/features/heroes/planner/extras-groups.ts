import type { PowerEntry } from '@guildhall/heroes';
import type { strings } from '../strings.ts';

export type GroupId = keyof typeof strings.extras.groups;

/** One granted power with its place in the build. */
export interface ExtraEntry {
  readonly entry: PowerEntry;
  readonly index: number;
}

/** Groups that are chosen from lists: they are there even when nothing of them is. */
export const CHOSEN: ReadonlySet<GroupId> = new Set<GroupId>(['incarnate', 'accolade']);
