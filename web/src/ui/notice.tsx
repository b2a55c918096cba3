import type { ReactNode } from 'react';
import { Icon } from './glyph.tsx';

interface NoticeProps {
  readonly kind: 'good' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What happened, what is safe, what to do: in the page, not over it. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={kind} size={18} />
      <div className="notice__body">
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  );
}
