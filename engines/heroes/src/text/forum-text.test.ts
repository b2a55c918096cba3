import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { FORUM_STYLES, type ForumStyle, forumText } from './forum-text.ts';

const data = tinyData({
  powers: [power('A.B.Shield', { name: 'Shield [of] *Doom*' }, { scale: 0.2 })],
  pieces: [piece('Crafted_Luck_A', { name: 'Defense', set: 'Luck' })],
  sets: [set('Luck', { name: 'Luck', pieces: ['Crafted_Luck_A'] })],
});
const build = {
  ...tinyBuild(entry('A.B.Shield', [slotted('Crafted_Luck_A', { level: 50, relativeLevel: 5 }), null])),
  name: 'Rock',
};
const text = (style: ForumStyle, link = 'https://guild.example/heroes/b#1abc') =>
  forumText({ data, build, result: computeBuild(data, build), style, link });

describe('a build as a post', () => {
  it.each([
    [
      'markdown',
      '# Rock',
      '**Shield \\[of\\] \\*Doom\\***',
      '[Open this build](https://guild.example/heroes/b#1abc)',
    ],
    ['bbcode', '[b]Rock[/b]', '[b]Shield (of) *Doom*[/b]', '[url=https://guild.example/heroes/b#1abc]'],
    ['plain', 'Rock\n====', 'Shield [of] *Doom*', 'Open this build: https://guild.example/heroes/b#1abc'],
  ] as const)('%s', (style, title, name, link) => {
    const post = text(style);
    for (const part of [title, name, link, 'Luck: Defense (50+5)', 'Melee 20.0 %'])
      expect(post).toContain(part);
  });

  it('can do without a link', () => {
    for (const style of FORUM_STYLES) expect(text(style, '')).not.toContain('Open this build');
  });
});
