import type { TrainingSpan } from '@guildhall/client';

function points(text: string): number {
  return [...text].length;
}

/** Whether two spans touch the same words. */
export function overlaps(a: TrainingSpan, b: TrainingSpan): boolean {
  return a.part === b.part && a.start < b.end && b.start < a.end;
}

/** Mark a span, or take away every mark on its words. */
export function toggleMark(marks: readonly TrainingSpan[], span: TrainingSpan): readonly TrainingSpan[] {
  const rest = marks.filter((mark) => !overlaps(mark, span));
  return rest.length < marks.length ? rest : [...marks, span];
}

/** Add what was selected; marks that it touches become part of it. */
export function addMark(marks: readonly TrainingSpan[], span: TrainingSpan): readonly TrainingSpan[] {
  const touched = marks.filter((mark) => overlaps(mark, span));
  const merged = {
    part: span.part,
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
  return [...marks.filter((mark) => !touched.includes(mark)), merged];
}

/** Where a point of a selection is: its part and code point; null outside the words of a message. */
function place(node: Node | null, offset: number): { readonly part: string; readonly at: number } | null {
  const element = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-at]');
  const { part, at } = element?.dataset ?? {};
  if (part === undefined || at === undefined) return null;
  const before = node instanceof Text ? node.data.slice(0, offset) : '';
  return { part, at: Number(at) + points(before) };
}

/** The words that are selected on the page, when they are words of one part of a message. */
export function selectedSpan(selection: Selection | null): TrainingSpan | null {
  if (selection === null || selection.isCollapsed) return null;
  const a = place(selection.anchorNode, selection.anchorOffset);
  const b = place(selection.focusNode, selection.focusOffset);
  if (a === null || b === null || a.part !== b.part || a.at === b.at) return null;
  return { part: a.part, start: Math.min(a.at, b.at), end: Math.max(a.at, b.at) };
}
