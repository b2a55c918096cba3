import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMail } from '@guildhall/server/safe-display';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { scenarioFromMail } from '@guildhall/training/scenario';
import type { Measurement } from '../measure.ts';

const LIMIT_MS = 15;
const ROUNDS = 5;

async function timed(
  name: string,
  mails: readonly Uint8Array[],
  work: (bytes: Uint8Array) => Promise<unknown>,
): Promise<Measurement> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const bytes of mails) {
      const start = performance.now();
      await work(bytes);
      // The first round only warms up.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, median: at(0.5), p99: at(0.99), min: at(0), samples: times.length, limit: LIMIT_MS };
}

/** Real phishing mails from their bytes to what is shown, and on to a draft; nothing where they are not at hand. */
export async function safeViewSpeed(): Promise<Measurement[]> {
  const folder = sharedData('phish/phishing_pot/email');
  if (folder === null) return [];
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
  return [
    await timed(`.eml to safe view, ${mails.length} real mails`, mails, readMail),
    await timed(`.eml to a draft, ${mails.length} real mails`, mails, async (bytes) =>
      scenarioFromMail(await readMail(bytes), { id: 'draft', truth: 'phish' }),
    ),
  ];
}
