import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly body: ReactNode;
  readonly children?: ReactNode;
}

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <section className="empty">
      <h2 className="empty__title">{title}</h2>
      <div className="empty__body">{body}</div>
      <div className="empty__actions">{children}</div>
    </section>
  );
}
