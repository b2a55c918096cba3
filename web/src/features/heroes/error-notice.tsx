import { isGuildError } from '@guildhall/kernel';
import { ERROR_HELP } from '../../lib/error-help.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { strings } from './strings.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly title: string;
  /** What is not affected. */
  readonly safe: string;
  readonly onRetry?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** Where in the file or request it went wrong, when the error knows. */
function placeOf(error: unknown): string | null {
  if (!isGuildError(error)) return null;
  const { offset, path, requestId } = error.details;
  if (typeof path === 'string' && path !== '') return strings.errors.atPath(path);
  if (typeof offset === 'number') return strings.errors.atOffset(offset);
  return typeof requestId === 'string' && requestId !== '' ? strings.errors.reference(requestId) : null;
}

/** What to do about it. The catalogue speaks to people about files and data; other codes are for programs. */
function adviceOn(error: unknown): string | null {
  if (!isGuildError(error)) return null;
  if (error.status === 404) return strings.errors.gone;
  return ERROR_HELP[error.code] ?? null;
}

/** What happened, where, what is safe, what to do. */
export function ErrorNotice({ error, title, safe, onRetry, onClose }: ErrorNoticeProps) {
  const message = error instanceof Error ? error.message : String(error);
  const place = placeOf(error);
  const advice = adviceOn(error);
  const again = isGuildError(error) && error.status === 404 ? undefined : onRetry;
  return (
    <Notice
      kind="danger"
      title={title}
      action={
        onClose === undefined ? null : <IconButton icon="close" label={strings.close} onClick={onClose} />
      }
    >
      <p>{message}</p>
      {place === null ? null : <p className="num">{place}</p>}
      <p>{safe}</p>
      {advice === null ? null : <p className="quiet">{advice}</p>}
      {again === undefined ? null : (
        <p>
          <Button onClick={again}>{strings.retry}</Button>
        </p>
      )}
    </Notice>
  );
}
