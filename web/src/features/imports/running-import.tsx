import type { ImportStatus } from '@guildhall/client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Failed } from './failed.tsx';
import { refreshAll } from './queries.ts';
import { strings } from './strings.ts';

/** The stage that counts bytes; all others count files or records. */
const DOWNLOAD = 'download';
const MEGABYTE = 1_000_000;

function amountOf({ stage, done, total }: NonNullable<ImportStatus['progress']>): string {
  if (stage !== DOWNLOAD) return strings.amount(done, total);
  return strings.megabytes(done / MEGABYTE, total / MEGABYTE);
}

/** The import that is under way, live, with a way to end it. */
export function RunningImport({ status }: { readonly status: ImportStatus | undefined }) {
  const cancel = useMutation({ mutationFn: (id: string) => api.imports.cancel(id), onSettled: refreshAll });
  if (status === undefined) {
    return (
      <p className="quiet">
        {strings.none} {strings.how} <code className="imports__command">{strings.command}</code>
      </p>
    );
  }
  const { progress, sources, attempts, id } = status;
  const stage = progress === null ? strings.state[status.state] : strings.stage(progress.stage);
  return (
    <div className="imports__running">
      <p className="imports__sources">{sources.join(' + ')}</p>
      <p role="status">
        <strong>{stage}</strong>
        {attempts > 1 ? <span className="quiet"> ({strings.attempt(attempts)})</span> : null}
      </p>
      {progress === null || progress.total === 0 ? (
        <progress aria-label={stage} />
      ) : (
        <progress aria-label={stage} max={progress.total} value={progress.done} />
      )}
      <p className="num quiet">
        {[
          progress && progress.total > 0 ? amountOf(progress) : '',
          progress?.rate === undefined || progress.stage === DOWNLOAD ? '' : strings.speed(progress.rate),
          progress?.secondsLeft === undefined ? '' : strings.left(progress.secondsLeft),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {cancel.isError ? <Failed error={cancel.error} /> : null}
      <Button look="danger" disabled={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate(id)}>
        {cancel.isSuccess ? strings.cancelled : strings.cancel}
      </Button>
    </div>
  );
}
