import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { strings } from './strings.ts';

/** What the server said, and a way on. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  return (
    <Notice kind="danger" title={strings.failed}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{strings.retry}</Button>}
    </Notice>
  );
}
