import { describe, expect, it } from 'vitest';
import { findRoute, matchPath } from './router.ts';

describe('matchPath', () => {
  it.each([
    ['/', '/', {}],
    ['/heroes', '/heroes/', {}],
    ['/heroes/builds/:id', '/heroes/builds/01a1', { id: '01a1' }],
    ['/heroes/builds/:id', '/heroes/builds/a%20b', { id: 'a b' }],
    ['/heroes/builds/:id', '/heroes/builds', null],
    ['/heroes/builds/:id', '/heroes/builds/1/2', null],
    ['/heroes/builds/:id', '/heroes/builds/%E0%A4%A', null],
    ['/heroes', '/Heroes', null],
  ])('%s on %s', (pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params);
  });
});

describe('findRoute', () => {
  it('takes the first that fits', () => {
    const routes = [
      { pattern: '/heroes/new', page: 'new' },
      { pattern: '/heroes/:place', page: 'place' },
    ];
    expect(findRoute(routes, '/heroes/new')?.page).toBe('new');
    expect(findRoute(routes, '/heroes/old')).toEqual({ page: 'place', params: { place: 'old' } });
    expect(findRoute(routes, '/training')).toBeNull();
  });
});
