import { GuildError } from '@guildhall/kernel';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { liveServer } from '../../lib/live-server.ts';

/** Milliseconds between looks whether the file is there, when no news comes. */
const PAUSE = 2_000;

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
  const news = follow((await api.identity.me()).id);
  try {
    while (job.state === 'queued' || job.state === 'running') {
      await news.next();
      job = await api.storage.export(job.id);
    }
  } finally {
    news.leave();
  }
  if (job.link === null) throw new GuildError('INTERNAL', job.error?.message);
  const link = document.createElement('a');
  link.href = job.link.url;
  link.click();
}

/** News about what belongs to somebody, on any of their devices; a pause where there is no live connection. */
function follow(userId: string): { next(): Promise<void>; leave(): void } {
  let wake: () => void = () => undefined;
  const room = liveServer().join(`user:${userId}`, {
    onJoined: () => wake(),
    onEvent: () => wake(),
  });
  return {
    next: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, PAUSE);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    leave: () => room.leave(),
  };
}
