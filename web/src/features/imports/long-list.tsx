import type { ReactNode } from 'react';

/** A list that scrolls when it is long, by keyboard too. */
export function LongList({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section className="imports__long" aria-label={label} tabIndex={0}>
      <ul className={className}>{children}</ul>
    </section>
  );
}
