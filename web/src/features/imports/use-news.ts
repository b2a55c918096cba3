import type { ImportStatus } from '@guildhall/client';
import type { ImportNews } from '@guildhall/contracts';
import { useEffect } from 'react';
import { liveServer } from '../../lib/live-server.ts';
import { queries, refreshAll } from './queries.ts';

/** Follow a running import in its room; without a live connection the page asks now and then. */
export function useNews(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    const room = liveServer().join(`import:${id}`, {
      onJoined: () => undefined,
      onEvent: ({ payload }) => {
        const news = payload as ImportNews;
        queries.setQueryData<ImportStatus[]>(['imports'], (list) =>
          list?.map((one) => (one.id === id ? { ...one, ...news } : one)),
        );
        if (news.state !== 'running' && news.state !== 'queued') void refreshAll();
      },
    });
    return () => room.leave();
  }, [id]);
}
