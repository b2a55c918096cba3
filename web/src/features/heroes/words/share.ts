/** Words of posts, pictures and prints of a build. */
export const shareWords = {
  posts: 'For a post',
  post: {
    markdown: { name: 'Markdown', hint: 'For Discord, Reddit and most forums.' },
    bbcode: { name: 'BBCode', hint: 'For older forums.' },
    plain: { name: 'Plain text', hint: 'Without any markup.' },
  },
  more: 'For the game, and to look at',
  popmenu: 'Menu for the game (.mnu)',
  popmenuHint: 'A menu that asks for each piece; test servers answer it.',
  picture: 'Picture (.png)',
  pictureHint: 'Powers, slots and totals on one card.',
  print: 'Print',
  printHint: 'Powers, slots and totals on paper.',
  run: 'Print …',
  pictureFailed: 'This browser cannot draw the picture.',
  dataLine: (name: string) => `Game data: ${name}`,
} as const;
