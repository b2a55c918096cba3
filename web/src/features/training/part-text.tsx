import type { TrainingSpan } from '@guildhall/client';
import { type TextRange, textPieces } from '@guildhall/training/display';
import type { KeyboardEvent } from 'react';
import { strings } from './strings.ts';

/** What can be laid over the words of a message. */
type Layer =
  | { readonly kind: 'link' }
  | {
      readonly kind: 'cue';
      readonly number: number;
      readonly found: boolean | null;
      readonly apparent: boolean;
    }
  | { readonly kind: 'mark' }
  | { readonly kind: 'false-mark' }
  | { readonly kind: 'segment'; readonly span: TrainingSpan; readonly marked: boolean };

export interface LayeredSpan {
  readonly span: TrainingSpan;
  readonly layer: Layer;
}

interface PartTextProps {
  readonly part: string;
  readonly text: string;
  readonly layers: readonly LayeredSpan[];
  readonly onToggle?: ((span: TrainingSpan) => void) | undefined;
}

function classesOf(layers: readonly Layer[]): string {
  const names = layers.flatMap((layer) => {
    switch (layer.kind) {
      case 'cue':
        return [
          'cue',
          layer.apparent ? 'cue--apparent' : layer.found === false ? 'cue--missed' : 'cue--found',
        ];
      case 'segment':
        return layer.marked ? ['segment', 'segment--marked'] : ['segment'];
      default:
        return [layer.kind];
    }
  });
  return [...new Set(names)].join(' ');
}

/** The words of one part of a message; each piece knows where it stands, so that a selection can be told. */
export function PartText({ part, text, layers, onToggle }: PartTextProps) {
  const own = layers.filter(({ span }) => span.part === part);
  const segments = own.flatMap(({ layer }) => (layer.kind === 'segment' ? [layer] : []));
  const others = own.filter(({ layer }) => layer.kind !== 'segment');
  if (onToggle === undefined || segments.length === 0)
    return <Pieces {...{ part, text, own: others, from: 0 }} />;
  const characters = [...text];
  const blocks: {
    readonly from: number;
    readonly to: number;
    readonly segment: (typeof segments)[number] | null;
  }[] = [];
  let at = 0;
  for (const segment of segments) {
    if (segment.span.start > at) blocks.push({ from: at, to: segment.span.start, segment: null });
    blocks.push({ from: segment.span.start, to: segment.span.end, segment });
    at = segment.span.end;
  }
  if (at < characters.length) blocks.push({ from: at, to: characters.length, segment: null });
  return blocks.map(({ from, to, segment }) => {
    const shown = <Pieces part={part} text={characters.slice(from, to).join('')} own={others} from={from} />;
    if (segment === null) return <span key={from}>{shown}</span>;
    const toggle = () => {
      // A selection of words is a mark of its own; the click that ended it toggles nothing.
      if (getSelection()?.isCollapsed !== false) onToggle(segment.span);
    };
    return (
      // biome-ignore lint/a11y/useSemanticElements: the words of a button cannot be selected
      <span
        key={from}
        role="button"
        tabIndex={0}
        aria-pressed={segment.marked}
        className={classesOf([segment])}
        onClick={toggle}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          onToggle(segment.span);
        }}
      >
        {shown}
      </span>
    );
  });
}

function Pieces({
  part,
  text,
  own,
  from,
}: {
  readonly part: string;
  readonly text: string;
  readonly own: readonly LayeredSpan[];
  readonly from: number;
}) {
  const ranges: TextRange<Layer>[] = own.map(({ span, layer }) => ({
    start: span.start - from,
    end: span.end - from,
    value: layer,
  }));
  return textPieces(
    text,
    ranges.filter(({ end }) => end > 0),
  ).map((piece) => {
    const numbers = piece.values.flatMap((layer) => (layer.kind === 'cue' ? [layer.number] : []));
    const starts = own.flatMap(({ span, layer }) =>
      layer.kind === 'cue' && span.start - from === piece.start ? [layer.number] : [],
    );
    const words =
      piece.invisible === null ? (
        piece.text
      ) : (
        <span className="invisible num" role="img" aria-label={strings.hidden(piece.invisible)}>
          {piece.invisible}
        </span>
      );
    const shown = (
      <>
        {starts.map((number) => (
          <sup key={number} className="cue__number num">
            {number}
          </sup>
        ))}
        <span data-part={part} data-at={piece.start + from}>
          {words}
        </span>
      </>
    );
    const classes = classesOf(piece.values);
    if (numbers.length > 0)
      return (
        <mark key={piece.start} className={classes}>
          {shown}
        </mark>
      );
    return (
      <span key={piece.start} className={classes === '' ? undefined : classes}>
        {shown}
      </span>
    );
  });
}
