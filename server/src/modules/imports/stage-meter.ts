import type { JobProgress } from '../../platform/queue/job-types.ts';
import type { StageProgress } from './pipeline/messages.ts';

/** How long a stage took, and how many units it worked through. */
export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
  readonly units: number;
}

interface OpenStage {
  readonly stage: string;
  readonly began: number;
  readonly from: number;
  latest: StageProgress;
}

/** Turns bare progress into rate and time left, and remembers what each stage took. */
export class StageMeter {
  readonly #now: () => number;
  readonly #report: (progress: JobProgress) => void;
  readonly #done: StageTime[] = [];
  #open: OpenStage | null = null;

  /** @param now milliseconds */
  constructor(now: () => number, report: (progress: JobProgress) => void) {
    this.#now = now;
    this.#report = report;
  }

  take(progress: StageProgress): void {
    if (this.#open?.stage !== progress.stage) {
      this.#close();
      this.#open = { stage: progress.stage, began: this.#now(), from: progress.done, latest: progress };
    }
    this.#open.latest = progress;
    this.#report({ ...progress, ...this.#speed(this.#open) });
  }

  #speed({ began, from, latest }: OpenStage): Pick<JobProgress, 'rate' | 'secondsLeft'> {
    const seconds = (this.#now() - began) / 1_000;
    const units = latest.done - from;
    if (seconds < 0.2 || units <= 0) return {};
    const rate = units / seconds;
    const left =
      latest.total > latest.done ? { secondsLeft: round((latest.total - latest.done) / rate) } : {};
    return { rate: round(rate), ...left };
  }

  #close(): void {
    if (!this.#open) return;
    const { stage, began, from, latest } = this.#open;
    this.#done.push({
      stage,
      seconds: Math.round(this.#now() - began) / 1_000,
      units: Math.max(latest.total, latest.done) - from,
    });
  }

  /** End the last stage and answer all of them. */
  finish(): readonly StageTime[] {
    this.#close();
    this.#open = null;
    return this.#done;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
