import { sameJson } from '../codec/json/json-document.ts';
import type { Build, PowerEntry, Slot } from '../model/build.ts';
import { applyEdit } from './apply-edit.ts';
import {
  BUILD_FIELDS,
  type BuildEdit,
  type BuildOperation,
  type BuildPlace,
  ENTRY_FIELDS,
  operation,
  SLOT_FIELDS,
} from './build-operation.ts';

/**
 * The smallest operations that make `to` out of `from`; empty for equal builds.
 * `applyEdit(from, diffBuilds(from, to))` is `to`.
 */
export function diffBuilds(from: Build, to: Build): BuildEdit {
  if (from === to) return [];
  const places: BuildOperation[] = [
    ...fields(BUILD_FIELDS, from, to, { at: [] }),
    ...indexes(from.pools, to.pools).flatMap((i) => change(['pools', i], from.pools[i], to.pools[i])),
    ...indexes(from.picks, to.picks).flatMap((i) => pick(i, from.picks[i], to.picks[i])),
  ];
  const edit = [...places, ...granted(from.granted, to.granted)];
  const applied = applyEdit(from, edit);
  if (applied.conflicts.length === 0 && sameJson(applied.build.granted, to.granted)) return edit;
  // Two entries of one name, or another order: the names cannot say which is meant.
  return [...places, operation(['granted'], from.granted, to.granted)];
}

function indexes(a: readonly unknown[], b: readonly unknown[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i);
}

function change(at: BuildPlace, was: unknown, to: unknown, power?: string): BuildOperation[] {
  return sameJson(was, to) ? [] : [operation(at, was, to, power)];
}

interface Where {
  readonly at: BuildPlace;
  readonly power?: string | undefined;
}

function fields<K extends string>(
  names: readonly K[],
  from: { readonly [N in K]?: unknown },
  to: { readonly [N in K]?: unknown },
  { at, power }: Where,
): BuildOperation[] {
  return names.flatMap((name) => change([...at, name], from[name], to[name], power));
}

function pick(
  index: number,
  was: PowerEntry | null | undefined,
  to: PowerEntry | null | undefined,
): BuildOperation[] {
  if (was && to && was.power === to.power) return entry(['picks', index], was, to, was.power);
  return change(['picks', index], was, to);
}

function entry(at: BuildPlace, was: PowerEntry, to: PowerEntry, power?: string): BuildOperation[] {
  return [
    ...fields(ENTRY_FIELDS, was, to, { at, power }),
    ...indexes(was.slots, to.slots).flatMap((i) =>
      slot([...at, 'slots', i], was.slots[i], to.slots[i], power),
    ),
  ];
}

function slot(at: BuildPlace, was: Slot | undefined, to: Slot | undefined, power?: string): BuildOperation[] {
  return was && to ? fields(SLOT_FIELDS, was, to, { at, power }) : change(at, was, to, power);
}

function granted(from: readonly PowerEntry[], to: readonly PowerEntry[]): BuildOperation[] {
  const before = new Map(from.map((one) => [one.power, one]));
  const after = new Map(to.map((one) => [one.power, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((power) => {
    const [was, now] = [before.get(power), after.get(power)];
    return was && now ? entry(['granted', power], was, now) : change(['granted', power], was, now);
  });
}
