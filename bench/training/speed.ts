import {
  type Candidate,
  difficultyPrior,
  type LoggedAttempt,
  RATING_START,
  type ReplayState,
  rateAttempt,
  replayAttempt,
  selectScenario,
  TENDENCY_SD,
  updateBelief,
} from '@guildhall/training';
import { type Measurement, measure } from '../measure.ts';
import { seeded } from './seeded.ts';

const UPDATES = 10_000;
const CANDIDATES = 10_000;
const REPLAYED = 1_000_000;

/** Displayed rating and belief of one attempt; the limit of 5 µs holds for both together. */
function updates(): Measurement {
  const player = { rating: 540, rd: 80, tendency: 0.2, tendencySd: 0.5 };
  const scenario = { rating: 480, rd: 100 };
  return measure(
    `${UPDATES} rating updates, displayed and belief`,
    () => {
      for (let i = 0; i < UPDATES; i++) {
        const score = i & 1;
        const idleDays = i % 7;
        rateAttempt({ player, scenario, score, guessFloor: 0.25, idleDays, scenarioFrozen: false });
        updateBelief({
          player,
          scenario,
          truth: i & 2 ? 'phish' : 'legit',
          score,
          guessFloor: 0.25,
          idleDays,
          scenarioFrozen: false,
        });
      }
    },
    { warmUp: 20, samples: 50, limit: UPDATES * 0.005 },
  );
}

function selection(): Measurement {
  const random = seeded(1);
  const candidates: Candidate[] = Array.from({ length: CANDIDATES }, (_, i) => ({
    id: String(i),
    truth: i % 2 === 0 ? 'phish' : 'legit',
    techniques: [String(i % 30), String(30 + (i % 7))],
    rating: 300 + random() * 400,
    rd: 50 + random() * 90,
    guessFloor: 0.25,
    exposure: random() * 0.3,
  }));
  const context = {
    player: { rating: RATING_START, rd: 80, tendency: 0, tendencySd: TENDENCY_SD },
    attempts: 40,
    failuresInARow: 0,
    seen: new Set(candidates.slice(0, 500).map(({ id }) => id)),
    recentTechniques: new Set(['1', '2', '3']),
    dueTechniques: new Set(['4', '5']),
  };
  return measure(
    `choosing among ${CANDIDATES} scenarios`,
    () => selectScenario(candidates, context, random),
    {
      warmUp: 100,
      samples: 500,
      limit: 2,
    },
  );
}

function replay(): Measurement {
  const random = seeded(2);
  const attempts: LoggedAttempt[] = Array.from({ length: REPLAYED }, (_, i) => {
    const scenario = Math.floor(random() * 2000);
    return {
      player: `p${Math.floor(random() * 5000)}`,
      scenario: `s${scenario}`,
      truth: scenario % 2 === 0 ? 'phish' : 'legit',
      score: random() < 0.75 ? 1 : 0,
      guessFloor: 0.25,
      day: Math.floor(i / 2000),
      practice: false,
    };
  });
  return measure(
    `replay of ${REPLAYED} attempts`,
    () => {
      const state: ReplayState = { players: new Map(), scenarios: new Map() };
      for (let i = 0; i < 2000; i++) {
        state.scenarios.set(`s${i}`, { ...difficultyPrior(1 + (i % 10)), ratedAttempts: 0, anchor: i < 20 });
      }
      for (const attempt of attempts) replayAttempt(state, attempt);
    },
    { warmUp: 0, samples: 3, limit: 10_000 },
  );
}

export function trainingSpeed(): Measurement[] {
  return [updates(), selection(), replay()];
}
