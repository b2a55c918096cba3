import { readFileSync } from 'node:fs';
import { ERROR_CATALOGUE } from '@guildhall/kernel';
import { expect, it } from 'vitest';
import { generatedFiles } from './files.ts';

const root = new URL('../../', import.meta.url);

it('finds every generated file as the sources make it', async () => {
  for (const [path, text] of await generatedFiles())
    expect(readFileSync(new URL(path, root), 'utf8') === text, `${path} is stale: npm run codegen`).toBe(
      true,
    );
});

it('documents every error code once, with a message and what to do', async () => {
  const page = (await generatedFiles()).get('docs/generated/errors.md') ?? '';
  const documented = [...page.matchAll(/^## (\w+)$/gm)].map(([, code]) => code);
  expect(documented).toEqual(Object.keys(ERROR_CATALOGUE));
  for (const { message, help } of Object.values(ERROR_CATALOGUE)) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(help.length).toBeGreaterThan(20);
  }
});
