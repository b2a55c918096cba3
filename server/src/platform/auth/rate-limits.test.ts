import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { DEFAULT_LIMITS, RateLimits } from './rate-limits.ts';

describe('rate limits', () => {
  it('are those of the documentation', () => {
    const text = readFileSync(join(projectRoot(), 'docs', 'security.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` +\| (\d+) +\| (\d+) +\|/gm)];
    const documented = rows.map(([, name, requests, seconds]) => [
      name,
      { requests: Number(requests), seconds: Number(seconds) },
    ]);
    expect(Object.fromEntries(documented)).toEqual(DEFAULT_LIMITS);
  });

  it('let through what they say and then tell how long to wait', async () => {
    const limits = new RateLimits({ ...DEFAULT_LIMITS, auth: { requests: 2, seconds: 60 } });
    await limits.count('auth', 'one');
    await limits.check('auth', 'one');
    await limits.count('auth', 'one');
    const refusal = expect.objectContaining({ code: 'RATE_LIMITED', details: { retryAfter: 60 } });
    await expect(limits.count('auth', 'one')).rejects.toEqual(refusal);
    await expect(limits.check('auth', 'one')).rejects.toEqual(refusal);
    await limits.count('auth', 'another');
    await limits.forget('auth', 'one');
    await limits.count('auth', 'one');
  });
});
