import {
  type Candidate,
  type PlayerBelief,
  RATING_START,
  type Rating,
  RD_MAX,
  rateAttempt,
  selectScenario,
  TENDENCY_SD,
  updateBelief,
} from '@guildhall/training';
import { seeded } from './seeded.ts';

const PLAYERS = 200;
const ATTEMPTS = 80;

function pool(): Candidate[] {
  return Array.from({ length: 400 }, (_, i) => ({
    id: String(i),
    truth: i % 2 === 0 ? 'phish' : 'legit',
    techniques: [String(i % 12)],
    rating: 300 + ((i * 37) % 400),
    rd: 60,
    guessFloor: 0.25,
    exposure: 0,
  }));
}

function play(scenarios: readonly Candidate[], random: () => number): number {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const seen = new Set<string>();
  let displayed: Rating = { rating: RATING_START, rd: RD_MAX };
  let player: PlayerBelief = { ...displayed, tendency: 0, tendencySd: TENDENCY_SD };
  let failuresInARow = 0;
  for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
    const choice = selectScenario(
      scenarios,
      { player, attempts, failuresInARow, seen, recentTechniques: new Set(), dueTechniques: new Set() },
      random,
    );
    const scenario = choice && byId.get(choice.id);
    if (scenario === undefined) break;
    const score = scenario.truth === 'phish' ? 1 : 0;
    const attempt = { scenario, score, guessFloor: 0.25, idleDays: 0, scenarioFrozen: true };
    displayed = rateAttempt({ ...attempt, player: displayed }).player;
    player = updateBelief({ ...attempt, player, truth: scenario.truth }).player;
    failuresInARow = score === 0 ? failuresInARow + 1 : 0;
    seen.add(scenario.id);
  }
  return displayed.rating;
}

/** Mean displayed rating of players who report everything, after 80 attempts. */
export function alwaysReportRating(): number {
  const scenarios = pool();
  const random = seeded(2026);
  const ratings = Array.from({ length: PLAYERS }, () => play(scenarios, random));
  return ratings.reduce((sum, rating) => sum + rating, 0) / PLAYERS;
}
