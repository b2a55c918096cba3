import type { TrainingAnswer, TrainingAttempt, TrainingDraw, TrainingScenario } from '@guildhall/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { navigate } from '../../lib/router.ts';
import { uniqueId } from '../../lib/unique-id.ts';
import { KEYS } from './queries.ts';

/** A message to judge: drawn by the server, or picked from the list. */
export interface Asked {
  readonly id: string;
  readonly scenario: TrainingScenario;
  readonly rated: boolean;
  readonly reason: TrainingDraw['reason'] | 'chosen';
  /** Null when it was picked: nothing was foretold. */
  readonly draw: TrainingDraw | null;
}

export interface Practice {
  /** Undefined while it is fetched, null when everything was met. */
  readonly asked: Asked | null | undefined;
  readonly drawError: unknown;
  /** Feedback on the last answer, until the next message is asked for. */
  readonly attempt: TrainingAttempt | null;
  readonly busy: boolean;
  readonly answerError: unknown;
  answer(answer: TrainingAnswer): Promise<void>;
  next(): Promise<void>;
  retry(): void;
}

async function draw(): Promise<Asked | null> {
  const drawn = await api.training.next();
  if (drawn === null) return null;
  const { id, scenario, rated, reason } = drawn;
  return { id, scenario, rated, reason, draw: drawn };
}

async function pick(chosen: string): Promise<Asked> {
  const scenario = await api.training.scenario(chosen);
  return { id: uniqueId(), scenario, rated: false, reason: 'chosen', draw: null };
}

/**
 * One message after another: drawn, answered, fed back.
 * @param chosen a scenario to play instead of a drawn one; what comes after it is drawn
 */
export function usePractice(chosen: string | null = null): Practice {
  const queries = useQueryClient();
  const drawn = useQuery({
    queryKey: chosen === null ? KEYS.draw : KEYS.chosen(chosen),
    queryFn: () => (chosen === null ? draw() : pick(chosen)),
    // A picked one may have been edited since it was last played.
    staleTime: chosen === null ? Number.POSITIVE_INFINITY : 0,
    gcTime: chosen === null ? 300_000 : 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [attempt, setAttempt] = useState<TrainingAttempt | null>(null);
  const [busy, setBusy] = useState(false);
  const [answerError, setAnswerError] = useState<unknown>(null);
  /** Sent again after a lost connection it is the same attempt. */
  const sending = useRef<{ readonly askedId: string; readonly id: string } | null>(null);
  const shownAt = useRef({ askedId: '', at: 0 });
  const asked = drawn.data;
  if (asked && shownAt.current.askedId !== asked.id)
    shownAt.current = { askedId: asked.id, at: performance.now() };

  async function answer(given: TrainingAnswer) {
    if (!asked || busy) return;
    if (sending.current?.askedId !== asked.id) sending.current = { askedId: asked.id, id: uniqueId() };
    setBusy(true);
    try {
      const made = await api.training.answer({
        id: sending.current.id,
        scenarioId: asked.scenario.id,
        version: asked.scenario.version,
        answer: given,
        seconds: Math.min(86_400, (performance.now() - shownAt.current.at) / 1000),
        ...(asked.draw === null ? {} : { drawId: asked.draw.id, predicted: asked.draw.predicted }),
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
    if (chosen !== null) {
      // The draw that waits may be the very one that was just played.
      queries.removeQueries({ queryKey: KEYS.draw });
      await navigate('/training');
      return;
    }
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
    asked,
    drawError: drawn.error,
    attempt,
    busy,
    answerError,
    answer,
    next,
    retry: () => void drawn.refetch(),
  };
}
