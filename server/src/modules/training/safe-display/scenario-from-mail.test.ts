import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { lintScenario, parseScenario, scenarioFromMail, scenarioJson } from '@guildhall/training/scenario';
import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

const folder = sharedData('phish/phishing_pot/email');

describe.skipIf(folder === null)('drafts from real phishing mails', () => {
  const names = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.eml'));

  it('carry no live name and none of their recipients, and read back', async () => {
    expect(names).toHaveLength(144);
    for (const name of names) {
      const mail = await readMail(readFileSync(join(folder ?? '', name)));
      const draft = scenarioFromMail(mail, { id: 'draft', truth: 'phish', source: name });
      const problems = lintScenario(draft).map(({ code }) => code);
      for (const code of ['domain_live', 'cue_outside_text', 'link_text_missing', 'duplicate_id'] as const)
        expect([name, problems]).not.toContainEqual([name, expect.arrayContaining([code])]);
      const text = JSON.stringify(scenarioJson(draft)).toLowerCase();
      for (const { address } of mail.to)
        if (address.includes('@')) expect(text).not.toContain(address.toLowerCase());
      expect(parseScenario(JSON.stringify(scenarioJson(draft)))).toEqual(draft);
    }
  });
});
