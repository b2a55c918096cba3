import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { strings } from './strings.ts';

/** What the server said, that nothing was changed, and a way on. */
export function Failed({
  error,
  title = strings.failed,
  onRetry,
}: {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}) {
  return (
    <Notice kind="danger" title={title}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>{strings.safe}</p>
      {onRetry === undefined ? null : (
        <p>
          <Button onClick={onRetry}>{strings.retry}</Button>
        </p>
      )}
    </Notice>
  );
}
