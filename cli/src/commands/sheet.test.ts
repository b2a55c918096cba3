import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readShippedSheetRules } from '@guildhall/server';
import { createSheetRules, newCharacter, quickBuild, type StoredCharacter } from '@guildhall/tabletop/sheet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sheetCommand } from './sheet.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheet-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** What a call prints on standard output and standard error. */
async function run(...args: string[]): Promise<{ out: string; err: string }> {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  }
  await sheetCommand().parseAsync(['compute', ...args], { from: 'user' });
  vi.restoreAllMocks();
  return { out: written.stdout, err: written.stderr };
}

function file(content: unknown): string {
  const path = join(folder, 'character.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function barbarian(): Promise<StoredCharacter> {
  const rules = createSheetRules(await readShippedSheetRules('2024'));
  const classes = Array.from({ length: 5 }, () => 'barbarian');
  return quickBuild(newCharacter({ edition: '2024', name: 'Thora' }), { classes }, rules, () => 0);
}

describe('guildhall sheet compute', () => {
  it('prints one line of JSON with the sheet, and no problems of a legal character', async () => {
    const { out, err } = await run(file({ character: await barbarian() }), '--json');
    expect([out.split('\n').length, err]).toEqual([2, '']);
    const { sheet, problems } = JSON.parse(out);
    expect(problems).toEqual([]);
    expect(sheet).toMatchObject({ name: 'Thora', level: 5, hitPoints: { max: { value: 50 } } });
    expect(sheet.armorClass.why.children.length).toBeGreaterThan(1);
  });

  it('prints a summary, with what is wrong on standard error', async () => {
    const { out, err } = await run(file({ ...(await barbarian()), conditions: ['sleepy'] }));
    expect(out).toContain('Thora: Barbarian 5\n');
    expect(out).toMatch(/^AC \d+ · 50\/50 hp · initiative 1d20\+\d · 45 ft\.$/m);
    expect(err).toContain('conditions[0]: There is no condition "sleepy".');
  });

  it.each([
    ['{', 'JSON_INVALID'],
    ['[]', 'CHARACTER_INVALID'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><guildhall-character/>', 'XML_INVALID'],
  ])('refuses %s', async (text, code) => {
    await expect(run(file(text), '--json')).rejects.toMatchObject({ code });
  });
});
