import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sharedData } from '@guildhall/test-kit';
import type { Page } from 'playwright-core';

/** A real Brute with 24 powers and 90 enhancements; null on machines without the test data. */
export const LORENZO = sharedData('mids/builds/mids-web_lorenzo.mbd');

/** Drop a file anywhere on the page, as from a file manager. */
async function dropFile(page: Page, path: string): Promise<void> {
  await dropText(page, basename(path), readFileSync(path, 'utf8'));
}

export async function dropText(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer });
}

/** Open the planner and wait until it can be used. */
export async function openPlanner(page: Page): Promise<void> {
  await page.goto('/heroes/new');
  await page.getByRole('heading', { name: 'Pick an archetype' }).waitFor();
}

/** Open a build file in a fresh planner and wait for its totals. */
export async function openInPlanner(page: Page, path: string): Promise<void> {
  await openPlanner(page);
  await dropFile(page, path);
  await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
}

/** What the totals say of melee defence, e.g. `45.4`; from the panel or the pinned totals of a phone. */
export async function meleeDefense(page: Page): Promise<string> {
  const panel = page.locator('[data-stat="defense.melee"] .stat__value');
  const pinned = page.getByRole('button', { name: 'Show all totals' });
  const shown = panel.or(pinned).filter({ visible: true }).first();
  await shown.waitFor();
  return /-?\d+\.\d/.exec(await shown.innerText())?.[0] ?? '';
}
