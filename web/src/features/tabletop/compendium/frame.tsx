import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { api } from '../../../lib/api.ts';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { compendiumPath } from './paths.ts';
import { WithQueries } from './queries.tsx';
import { strings } from './strings.ts';
import './styles/index.css';

interface FrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The way back to the compendium; its own first page has none. */
  readonly back?: boolean;
}

/** Head and foot of every compendium page: the title, and what the sources ask to be said. */
export function Frame({ title, lead, actions, back = true, children }: FrameProps) {
  useLateFonts(true, 0);
  useEffect(() => {
    document.title = `${title} – Guildhall`;
  }, [title]);
  return (
    <div className="page compendium">
      <header className="page__head double-rule">
        <div className="compendium__title">
          {back ? (
            <Link to={compendiumPath} className="compendium__back">
              {strings.back}
            </Link>
          ) : null}
          <h1 className="page__title">{title}</h1>
        </div>
        {actions}
        {lead === undefined ? null : <div className="page__lead">{lead}</div>}
      </header>
      {children}
      <Attribution />
    </div>
  );
}

/** Pages share what they have fetched. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <WithQueries>{children}</WithQueries>;
}

export function useOverview() {
  return useQuery({ queryKey: ['overview'], queryFn: () => api.compendium.overview() });
}

function Attribution() {
  const overview = useOverview();
  const sentences = overview.data?.attribution ?? [];
  if (sentences.length === 0) return null;
  return (
    <footer className="attribution">
      <h2 className="attribution__title">{strings.attributionTitle}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </footer>
  );
}
