import type { BuildVersionRecord } from '@guildhall/client';
import { lastPart } from '../format.ts';
import { libraryWords as words } from './strings.ts';

type Change = BuildVersionRecord['changes'][number];

/** One change of a build in a line: `Hasten, slot 2: nothing → Crafted Recharge`. */
export function changeText({ at, power, was, to }: Change): string {
  return `${placeText(at, power)}: ${valueText(was)} → ${valueText(to)}`;
}

function placeText(at: Change['at'], power: string | undefined): string {
  const [list, index, part, slot, field] = at;
  if (list === 'pools') return `Pool ${Number(index) + 1}`;
  if (list !== 'picks' && list !== 'granted') return label(String(list));
  const name =
    power === undefined
      ? typeof index === 'string'
        ? lastPart(index)
        : `Pick ${Number(index) + 1}`
      : lastPart(power);
  if (part === undefined) return name;
  if (part !== 'slots') return `${name}, ${label(String(part)).toLowerCase()}`;
  const place = `${name}, slot ${Number(slot) + 1}`;
  return field === undefined || field === 'enhancement' ? place : `${place}, ${String(field)}`;
}

/** `inherentSlotsUsed` → `Inherent slots used`. */
function label(field: string): string {
  const words = field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Characters of a text that are shown. */
const LONGEST = 80;

function valueText(value: unknown): string {
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'string')
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : lastPart(value);
  if (typeof value !== 'object') return String(value);
  const { uid, power, name } = value as { uid?: unknown; power?: unknown; name?: unknown };
  for (const known of [uid, power, name])
    if (typeof known === 'string' && known !== '') return lastPart(known);
  return Array.isArray(value) ? `${value.length}` : '…';
}
