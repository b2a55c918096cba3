import type { ImportStatus } from '@guildhall/client';
import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { api } from '../../lib/api.ts';
import { shownAge } from '../../lib/shown-date.ts';
import { Button } from '../../ui/button.tsx';
import { Failed } from './failed.tsx';
import { ImportDetails } from './import-details.tsx';
import { refreshAll } from './queries.ts';
import { strings } from './strings.ts';

const words = strings.columns;

/** The last imports, each with its report and log. */
export function ImportHistory({ imports }: { readonly imports: readonly ImportStatus[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const resume = useMutation({ mutationFn: (id: string) => api.imports.resume(id), onSettled: refreshAll });
  if (imports.length === 0) return <p className="quiet">{strings.historyEmpty}</p>;
  const now = Date.now();
  return (
    <>
      {resume.isError ? <Failed error={resume.error} /> : null}
      <table className="imports__table">
        <caption className="sr-only">{strings.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.started}</th>
            <th scope="col">{words.sources}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="imports__number">
              {words.left}
            </th>
            <th scope="col">
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((status) => {
            const when = shownAge(Date.parse(status.startedAt), now);
            const shown = open === status.id;
            const ended = status.finishedAt !== null;
            return (
              <Fragment key={status.id}>
                <tr>
                  <th scope="row">{when}</th>
                  <td className="imports__sources">{status.sources.join(' + ')}</td>
                  <td>
                    {strings.state[status.state]}
                    {status.dryRun ? ` (${strings.dryRun})` : null}
                    {status.error === null ? null : <p className="quiet">{status.error.message}</p>}
                  </td>
                  <td className="imports__number">
                    <span className="imports__phone">{words.left}: </span>
                    <span className="num">{ended ? status.rejected : ''}</span>
                  </td>
                  <td className="imports__actions">
                    {status.state === 'failed' || status.state === 'cancelled' ? (
                      <Button disabled={resume.isPending} onClick={() => resume.mutate(status.id)}>
                        {strings.resume}
                      </Button>
                    ) : null}
                    {status.report === null ? null : (
                      <Button
                        aria-expanded={shown}
                        aria-label={strings.detailsOf(when)}
                        onClick={() => setOpen(shown ? null : status.id)}
                      >
                        {shown ? strings.hide : strings.details}
                      </Button>
                    )}
                  </td>
                </tr>
                {shown ? (
                  <tr>
                    <td colSpan={5}>
                      <ImportDetails status={status} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
