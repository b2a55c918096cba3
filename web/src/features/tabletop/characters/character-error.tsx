import { isGuildError } from '@guildhall/kernel';
import { Link } from '../../../lib/link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { charactersPath } from './paths.ts';
import { strings } from './strings.ts';

interface CharacterErrorProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why a character or the list of them is not there. */
export function CharacterError({ title, error, onRetry }: CharacterErrorProps) {
  const message = error instanceof Error ? error.message : String(error);
  if (isGuildError(error) && error.status === 404)
    return (
      <EmptyState title={title} body={<p>{strings.gone}</p>}>
        <Link className="button" to={charactersPath}>
          {strings.title}
        </Link>
      </EmptyState>
    );
  return (
    <Notice kind="danger" title={title}>
      <p>{message}</p>
      <p>{strings.loadSafe}</p>
      <p>
        <Button onClick={onRetry}>{strings.retry}</Button>
      </p>
    </Notice>
  );
}
