import { beforeEach, describe, expect, it } from 'vitest';
import { closeOpen, moveOpen, noteOpen, openBuilds } from './open-builds.ts';

const paths = () => openBuilds.getState().builds.map(({ path }) => path);

beforeEach(() => openBuilds.setState({ builds: [] }));

describe('open builds', () => {
  it('keep their order, and take new names', () => {
    noteOpen('/a', 'One');
    noteOpen('/b', 'Two');
    noteOpen('/a', 'First');
    expect(openBuilds.getState().builds).toEqual([
      { path: '/a', name: 'First' },
      { path: '/b', name: 'Two' },
    ]);
  });

  it('close, and name the neighbour to show', () => {
    for (const path of ['/a', '/b', '/c']) noteOpen(path, path);
    expect(closeOpen('/b')?.path).toBe('/c');
    expect(closeOpen('/c')?.path).toBe('/a');
    expect(closeOpen('/a')).toBeNull();
    expect(paths()).toEqual([]);
  });

  it('follow a draft to its new address', () => {
    noteOpen('/draft', 'One');
    moveOpen('/draft', '/stored');
    expect(paths()).toEqual(['/stored']);
  });
});
