import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface VirtualRowsProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Pixels of a row; rows of other heights are measured. */
  readonly height: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A long list of which only the rows in sight are drawn. It scrolls with the working area it is in. */
export function VirtualRows<T>({ label, items, height, keyOf, children }: VirtualRowsProps<T>) {
  const box = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current?.closest<HTMLElement>('.desk, .tabs__panel') ?? null,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
  });
  return (
    <ul ref={box} aria-label={label} style={{ position: 'relative', height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${start - rows.options.scrollMargin}px)`,
            }}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
