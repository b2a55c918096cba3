import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startApp } from '../../e2e/lib/app.ts';
import { openBrowser } from '../../e2e/lib/browser.ts';
import { LORENZO } from '../../e2e/lib/planner.ts';
import { findChromium } from '../../tools/lib/chromium.mjs';
import { summary } from '../cold-view.ts';
import { storeBuild } from '../first-view.ts';
import type { Measurement } from '../measure.ts';

const LIGHTHOUSE = fileURLToPath(
  new URL('../../tools/lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url),
);
const RUNS = 5;
const LEAST = 95;
const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
};

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      { readonly title: string; readonly score: number | null; readonly scoreDisplayMode: string }
    >
  >;
}

/** The two machines Lighthouse stands for: a slow phone on a slow network, and a desk. */
const PRESETS = [
  { name: 'phone', flags: [] },
  { name: 'desktop', flags: ['--preset=desktop'] },
] as const;

async function reportOn(address: string, flags: readonly string[]): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      LIGHTHOUSE,
      address,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${Object.keys(CATEGORIES).join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run',
      ...flags,
    ],
    { maxBuffer: 2 ** 26, env: { ...process.env, CHROME_PATH: findChromium() ?? '' } },
  );
  return JSON.parse(stdout) as Report;
}

/** Audits that are no score of time and were not passed; for whoever wants to know why. */
function failedAudits({ audits }: Report): readonly string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ title }) => title);
}

function scoresOf(preset: string, reports: readonly Report[]): Measurement[] {
  const failed = [...new Set(reports.flatMap(failedAudits))];
  return Object.entries(CATEGORIES).map(([id, name]) => {
    const scores = reports.map(({ categories }) => (categories[id]?.score ?? 0) * 100);
    const note = ['of 100', ...failed].join('; ');
    return { ...summary(`Lighthouse ${preset}, ${name}`, scores, undefined, note), atLeast: LEAST };
  });
}

/** Scores of the page of a stored build; empty where Lighthouse is not installed (see tools/bench-web.mjs). */
export async function lighthouseScores(): Promise<Measurement[]> {
  if (LORENZO === null || !existsSync(LIGHTHOUSE)) return [];
  const [app, browser] = await Promise.all([startApp(), openBrowser()]);
  try {
    const address = await storeBuild(browser, app.url, LORENZO);
    const rows: Measurement[] = [];
    for (const { name, flags } of PRESETS) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run++) reports.push(await reportOn(address, flags));
      rows.push(...scoresOf(name, reports));
    }
    return rows;
  } finally {
    await browser.close();
    await app.stop();
  }
}
