import { GuildError } from '@guildhall/kernel';
import { useState } from 'react';
import { api } from '../../lib/api.ts';

/** Milliseconds between looks whether the file is there. */
const PAUSE = 800;

/** Makes the file with everything the server keeps of the account, and hands it to the browser. */
export function useExport(): { busy: boolean; error: unknown; run(): void } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = () => {
    setBusy(true);
    setError(null);
    download()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { busy, error, run };
}

async function download(): Promise<void> {
  let job = await api.storage.startExport();
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    job = await api.storage.export(job.id);
  }
  if (job.link === null) throw new GuildError('INTERNAL', job.error?.message);
  const link = document.createElement('a');
  link.href = job.link.url;
  link.click();
}
