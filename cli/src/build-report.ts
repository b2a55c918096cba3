import type { Build, GameData, PowerEntry, Slot } from '@guildhall/heroes';
import { printLine } from './output.ts';

/** Print powers in order with their slots, by the names players know. */
export function printBuild(build: Build, data: GameData): void {
  printLine('Powers');
  for (const [at, entry] of build.picks.entries()) printEntry(String(at + 1).padStart(2), entry, data);
  const granted = build.granted.filter(({ slots }) => slots.some(({ enhancement }) => enhancement !== null));
  if (granted.length > 0) printLine('\nInherent and granted, slotted');
  for (const entry of granted) printEntry(' ·', entry, data);
}

function printEntry(mark: string, entry: PowerEntry | null, data: GameData): void {
  if (!entry) {
    printLine(`  ${mark}  –`);
    return;
  }
  const name = data.power(entry.power)?.name ?? `${entry.power} (unknown)`;
  printLine(`  ${mark}  level ${String(entry.level).padStart(2)}  ${name}${entry.include ? '  [on]' : ''}`);
  for (const slot of entry.slots)
    printLine(`        ${String(slot.level).padStart(2)}  ${slotText(slot, data)}`);
}

function slotText({ enhancement }: Slot, data: GameData): string {
  if (!enhancement) return 'empty';
  const piece = data.enhancement(enhancement.uid);
  if (!piece) return `${enhancement.longName ?? enhancement.uid} (unknown)`;
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set)?.name;
  const level = enhancement.level > 0 && !piece.attuned ? ` ${enhancement.level}` : '';
  const boosters = enhancement.relativeLevel > 0 ? `+${enhancement.relativeLevel}` : '';
  return `${set ? `${set}: ` : ''}${piece.name}${level}${boosters}`;
}
