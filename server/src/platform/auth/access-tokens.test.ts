import { tempDir } from '@guildhall/test-kit/temp-dir';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens.ts';
import { SignedLinks } from './signed-links.ts';
import { KeyFileStore, SigningKeys } from './signing-keys.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

describe('tokens, while time passes', () => {
  const folder = tempDir();
  afterAll(() => folder.remove());
  let now: number;
  const clock = { now: () => new Date(now) };
  const keys = () => new SigningKeys(new KeyFileStore(folder.path), clock);
  beforeEach(() => {
    now = Date.parse('2026-03-01T00:00:00Z');
  });

  it('an access token that was stolen dies after 15 minutes, wherever it was seen before', async () => {
    const tokens = new AccessTokens(keys(), 'guildhall', clock);
    const other = new AccessTokens(keys(), 'guildhall', clock);
    const token = await tokens.issue('user', 'session');
    now += (ACCESS_SECONDS - 1) * SECOND;
    expect(await tokens.read(token)).toMatchObject({ userId: 'user', sessionId: 'session' });
    now += SECOND;
    // One has seen it and checks no signature again, the other has not.
    for (const reader of [tokens, other])
      await expect(reader.read(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    expect(ACCESS_SECONDS).toBe(15 * 60);
  });

  it('keys change after a month, and what the old one signed stays good', async () => {
    const kept = keys();
    const tokens = new AccessTokens(kept, 'guildhall', clock);
    await tokens.issue('user', 'session');
    now += 30 * DAY - 5 * SECOND;
    const last = await tokens.issue('user', 'session');
    now += 10 * SECOND;
    await tokens.issue('user', 'session');
    const kids = (await kept.publicKeys()).map(({ kid }) => kid);
    expect(kids).toHaveLength(2);
    expect(await tokens.read(last)).toMatchObject({ userId: 'user' });
    now += 3 * DAY;
    await tokens.issue('user', 'session');
    expect(await kept.publicKeys()).toHaveLength(1);
  });

  it('a link works until it ends, and is no token', async () => {
    const own = keys();
    const links = new SignedLinks(own, clock);
    const tokens = new AccessTokens(own, 'guildhall', clock);
    const link = await links.sign('a-download', 900);
    now += 899 * SECOND;
    expect(await links.read(link)).toBe('a-download');
    await expect(tokens.read(link)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    await expect(links.read(await tokens.issue('user', 'session'))).rejects.toMatchObject({
      code: 'LINK_EXPIRED',
    });
    now += SECOND;
    await expect(links.read(link)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });
});
