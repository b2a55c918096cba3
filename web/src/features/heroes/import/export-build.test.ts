import { describe, expect, it } from 'vitest';
import { fileNameOf } from './export-build.ts';

describe('fileNameOf', () => {
  it.each([
    ['Lorenzo Mondavi', 'Lorenzo Mondavi.mbd'],
    ['AC/DC: "Thunder"', 'AC DC Thunder.mbd'],
    ['.hidden', 'hidden.mbd'],
    ['   ', 'Build.mbd'],
    ['Tank\n2', 'Tank 2.mbd'],
  ])('makes a file name of %j', (name, expected) => {
    expect(fileNameOf(name, 'Build')).toBe(expected);
  });

  it('ends as its format asks for', () => {
    expect(fileNameOf('A', 'B', 'mxd')).toBe('A.mxd');
    expect(fileNameOf('A', 'B', 'buildsave')).toBe('A.txt');
  });
});
