import type { TrainingAnswer, TrainingAttempt, TrainingDraw } from '@guildhall/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { uniqueId } from '../../lib/unique-id.ts';
import { KEYS } from './queries.ts';

export interface Practice {
  /** Undefined while it is fetched, null when everything was met. */
  readonly draw: TrainingDraw | null | undefined;
  readonly drawError: unknown;
  /** Feedback on the last answer, until the next message is asked for. */
  readonly attempt: TrainingAttempt | null;
  readonly busy: boolean;
  readonly answerError: unknown;
  answer(answer: TrainingAnswer): Promise<void>;
  next(): Promise<void>;
  retry(): void;
}

/** One message after another: drawn, answered, fed back. */
export function usePractice(): Practice {
  const queries = useQueryClient();
  const drawn = useQuery({
    queryKey: KEYS.draw,
    queryFn: () => api.training.next(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const [attempt, setAttempt] = useState<TrainingAttempt | null>(null);
  const [busy, setBusy] = useState(false);
  const [answerError, setAnswerError] = useState<unknown>(null);
  /** Sent again after a lost connection it is the same attempt. */
  const sending = useRef<{ readonly drawId: string; readonly id: string } | null>(null);
  const shownAt = useRef({ drawId: '', at: 0 });
  const draw = drawn.data;
  if (draw && shownAt.current.drawId !== draw.id)
    shownAt.current = { drawId: draw.id, at: performance.now() };

  async function answer(given: TrainingAnswer) {
    if (!draw || busy) return;
    if (sending.current?.drawId !== draw.id) sending.current = { drawId: draw.id, id: uniqueId() };
    setBusy(true);
    try {
      const made = await api.training.answer({
        id: sending.current.id,
        drawId: draw.id,
        scenarioId: draw.scenario.id,
        version: draw.scenario.version,
        answer: given,
        seconds: Math.min(86_400, (performance.now() - shownAt.current.at) / 1000),
        predicted: draw.predicted,
      });
      setAttempt(made);
      setAnswerError(null);
      for (const queryKey of [KEYS.rating, KEYS.statistics, KEYS.reviews])
        void queries.invalidateQueries({ queryKey });
    } catch (error) {
      setAnswerError(error);
    } finally {
      setBusy(false);
    }
  }

  async function next() {
    setBusy(true);
    const { error } = await drawn.refetch();
    setBusy(false);
    setAnswerError(error);
    // The feedback stays while there is nothing to take its place.
    if (error !== null) return;
    setAttempt(null);
    document.getElementById('main')?.scrollTo(0, 0);
  }

  return {
    draw,
    drawError: drawn.error,
    attempt,
    busy,
    answerError,
    answer,
    next,
    retry: () => void drawn.refetch(),
  };
}
