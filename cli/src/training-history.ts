import type { HistoryAttempt, HistoryLine, HistoryReplay } from '@guildhall/training';
import { historyLines } from './training-files.ts';

/** What a line of a database needs more than what is stored: its ratings are compared in the end. */
const STORED: Pick<HistoryAttempt, 'type' | 'after'> = { type: 'attempt', after: null };

/**
 * Plays a history into a replay: that of a file (`-` is standard input), or that of the
 * configured database, whose present ratings are compared with the replayed ones.
 *
 * @param watch sees each line after it was played.
 */
export async function playHistory(
  file: string | undefined,
  replay: HistoryReplay,
  watch: (line: HistoryLine) => void = () => undefined,
): Promise<void> {
  const play = (line: HistoryLine): void => {
    replay.apply(line);
    watch(line);
  };
  if (file !== undefined) {
    for await (const line of historyLines(file)) play(line);
    return;
  }
  // Loaded here: files need no server, which takes long to load.
  const { loadConfig, openTrainingHistory } = await import('@guildhall/server');
  const history = await openTrainingHistory(loadConfig({ env: process.env, cwd: process.cwd() }));
  try {
    for (const [scenario, { rating, rd, anchor }] of history.scenarios)
      play({ type: 'scenario', scenario, rating, rd, anchor });
    const refits = [...history.refits];
    let played = 0;
    const refitUpTo = (attempts: number): void => {
      while (refits[0] !== undefined && refits[0].afterAttempts <= attempts) {
        for (const [scenario, { rating, rd }] of refits.shift()?.ratings ?? [])
          play({ type: 'refit', scenario, rating, rd });
      }
    };
    for await (const batch of history.attempts()) {
      for (const attempt of batch) {
        refitUpTo(played);
        play({ ...attempt, ...STORED });
        played++;
      }
    }
    refitUpTo(Infinity);
    replay.compare(history.current);
  } finally {
    await history.close();
  }
}
