import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { checkOrigin, type GuardSettings } from './origin-guard.ts';

const LOCAL: GuardSettings = { publicUrl: null, corsOrigins: [], openNetwork: false };
const PUBLIC: GuardSettings = {
  ...LOCAL,
  publicUrl: 'https://guild.example',
  corsOrigins: ['https://tools.example'],
};
const OPEN: GuardSettings = { ...LOCAL, openNetwork: true };

function refused(settings: GuardSettings, host: string | undefined, origin?: string): boolean {
  try {
    checkOrigin(settings, host, origin);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'FOREIGN_ORIGIN' });
    return true;
  }
}

describe('Host', () => {
  it.each(['localhost', 'localhost:8080', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:8080', 'app.localhost:80'])(
    'local mode answers to %s',
    (host) => expect(refused(LOCAL, host)).toBe(false),
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.0.7:8080',
    '0.0.0.0:8080',
    'localhost@evil.example',
    'localhost:8080:9',
    'local host',
  ])('local mode does not answer to %s', (host) => expect(refused(LOCAL, host)).toBe(true));

  it('answers to the public name as well', () => {
    expect(refused(PUBLIC, 'guild.example')).toBe(false);
    expect(refused(PUBLIC, 'GUILD.example:443')).toBe(false);
    expect(refused(PUBLIC, 'other.example')).toBe(true);
  });

  it('on an open network answers to addresses and its own name, which cannot be rebound', () => {
    expect(refused(OPEN, '192.168.0.7:8080')).toBe(false);
    expect(refused(OPEN, '[fe80::1]:8080')).toBe(false);
    expect(refused(OPEN, `${hostname()}:8080`)).toBe(false);
    expect(refused(OPEN, 'evil.example:8080')).toBe(true);
  });
});

describe('Origin', () => {
  it('may be the page itself, by either name', () => {
    expect(refused(LOCAL, 'localhost:8080', 'http://localhost:8080')).toBe(false);
    expect(refused(PUBLIC, 'guild.example', 'https://guild.example')).toBe(false);
    expect(refused(PUBLIC, 'localhost:8080', 'https://guild.example')).toBe(false);
  });

  it('may be a listed site', () => {
    expect(refused(PUBLIC, 'localhost:8080', 'https://tools.example')).toBe(false);
  });

  it.each(['null', 'http://evil.example', 'http://localhost:3000', 'http://127.0.0.1:8080', 'file://'])(
    'may not be %s',
    (origin) => expect(refused(LOCAL, 'localhost:8080', origin)).toBe(true),
  );
});
