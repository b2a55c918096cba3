import { isGuildError } from '@guildhall/kernel';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { strings } from './strings.ts';

interface LoadErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why something is not there: it is not in the SRD, or the server did not answer. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const message = error instanceof Error ? error.message : String(error);
  if (isGuildError(error) && error.status === 404)
    return (
      <EmptyState
        title={strings.notFoundTitle}
        body={
          <>
            <p>{message}</p>
            <p>{strings.nothingBody}</p>
          </>
        }
      />
    );
  return (
    <Notice kind="danger" title={strings.loadFailed}>
      <p>{message}</p>
      <p>{strings.loadSafe}</p>
      <p>
        <Button onClick={onRetry}>{strings.retry}</Button>
      </p>
    </Notice>
  );
}
