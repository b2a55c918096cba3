/**
 * The glyph grammar: an outer form says what a thing does, an inner mark says of
 * which kind. 24-unit square, stroke 1.75, drawn in the colour of the text.
 */
export const GLYPH_FORMS = {
  attack: 'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19Z',
  defense: 'M12 2.25 20.25 5v6.6c0 4.9-3.5 8.3-8.25 10.15C7.25 19.9 3.75 16.5 3.75 11.6V5Z',
  heal: 'M12 1.9c2.6 3.5 7.6 8.3 7.6 12.6a7.6 7.6 0 0 1-15.2 0C4.4 10.2 9.4 5.4 12 1.9Z',
  control:
    'M8.6 3.1a9.5 9.5 0 0 1 6.8 0M20.9 8.6a9.5 9.5 0 0 1 0 6.8M15.4 20.9a9.5 9.5 0 0 1-6.8 0M3.1 15.4a9.5 9.5 0 0 1 0-6.8M12 5.6a6.4 6.4 0 1 1 0 12.8a6.4 6.4 0 1 1 0-12.8Z',
  travel:
    'M2.4 18.6C2.4 10 8.6 4.2 21.6 3.6c-.4 3-1.8 5-4 6.2.9.4 1.7.5 2.6.4-1 2.7-3.2 4.3-6 4.9.6.4 1.2.6 1.9.6-2.3 3-7 4.9-13.7 2.9Z',
  buff: 'M12 2.4 20.6 10.2V21.2L12 16.8 3.4 21.2V10.2Z',
  debuff: 'M12 21.6 3.4 13.8V2.8L12 7.2 20.6 2.8V13.8Z',
  summon: 'M12 2 22 12 12 22 2 12Z',
  die: 'M12 2 20.7 7v10L12 22 3.3 17V7ZM12 6.8 17.2 15.6H6.8ZM12 2v4.8M20.7 7l-3.5 8.6 3.5 1.4M3.3 7l3.5 8.6-3.5 1.4M6.8 15.6 12 22l5.2-6.4',
  letter: 'M3 5.5h18v13.5H3ZM3 6.5l9 7.2 9-7.2',
  plain:
    'M6 3.5h12a2.5 2.5 0 0 1 2.5 2.5v12a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 18V6A2.5 2.5 0 0 1 6 3.5Z',
} as const;
export type GlyphForm = keyof typeof GLYPH_FORMS;

/** Marks; `fill` ones are solid, the others are strokes. */
export const GLYPH_MARKS = {
  mass: { d: 'M9.2 9 12.4 7.8 15.6 9.6 16 13.4 13 16.2 9.3 15.4 7.9 12.1Z', fill: true },
  edge: { d: 'M8 16 15.8 8.2M8.4 12.6l3 3M14.4 8.2h1.4v1.4', fill: false },
  flame: {
    d: 'M12.3 7c.3 2.2 3.2 3.3 3.2 6.2a3.5 3.5 0 0 1-7 0c0-1.7 1-2.5 1.5-3.6.8.5 1.1 1.1 1.2 1.8.8-1.1 1.2-2.6 1.1-4.4Z',
    fill: true,
  },
  flake: { d: 'M12 7.4v9.2M8 9.7l8 4.6M16 9.7l-8 4.6', fill: false },
  bolt: { d: 'M13.4 6.8 8.8 12.7h2.7L10.6 17.2 15.2 11.3H12.5Z', fill: true },
  void: { d: 'M14.9 15.3A4.5 4.5 0 1 1 13 7.5 3.9 3.9 0 0 0 14.9 15.3Z', fill: true },
  fang: { d: 'M8.4 8.2h7.2M9.2 8.2 10.3 15.6 11.6 8.2M12.4 8.2 13.7 15.6 14.8 8.2', fill: false },
  mind: {
    d: 'M7.2 12c2.3-3.4 7.3-3.4 9.6 0-2.3 3.4-7.3 3.4-9.6 0ZM12 11.2a.8.8 0 1 1 0 1.6a.8.8 0 0 1 0-1.6Z',
    fill: false,
  },
  wave: { d: 'M7.4 10.8c1.5-2 3-2 4.6 0s3.1 2 4.6 0M7.4 14.2c1.5-2 3-2 4.6 0s3.1 2 4.6 0', fill: false },
  cross: { d: 'M12 8.4v7.2M8.4 12h7.2', fill: false },
  lock: { d: 'M9 11.6h6v4H9ZM10.2 11.4V10a1.8 1.8 0 0 1 3.6 0v1.4', fill: false },
  near: { d: 'M8.2 15.8 15.4 8.6M8.2 12v3.8H12', fill: false },
  far: { d: 'M7.4 12h8.8M13.2 9l3 3-3 3', fill: false },
  area: {
    d: 'M12 10.9a1.1 1.1 0 1 1 0 2.2a1.1 1.1 0 0 1 0-2.2ZM12 7.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 0 1 0-8.8Z',
    fill: false,
  },
  dot: { d: 'M12 10.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2Z', fill: true },
} as const;
export type GlyphMark = keyof typeof GLYPH_MARKS;

/** Where the mark sits in each form, as a vertical shift and a scale around the centre. */
export const MARK_PLACES: Partial<Record<GlyphForm, { readonly y: number; readonly scale: number }>> = {
  defense: { y: -0.6, scale: 0.95 },
  heal: { y: 2.4, scale: 0.9 },
  control: { y: 0, scale: 0.82 },
  travel: { y: -0.2, scale: 0.8 },
  buff: { y: -0.4, scale: 0.92 },
  debuff: { y: 0.4, scale: 0.92 },
  summon: { y: 0, scale: 0.9 },
};

/** Icons of controls, same pen. */
export const ICONS = {
  home: 'M3.5 11 12 3.8 20.5 11M6 9.5v10.2h12V9.5M10 19.5v-5h4v5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM15.3 15.3 20.5 20.5',
  sun: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8ZM12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5',
  moon: 'M19.5 14.6A8 8 0 0 1 9.4 4.5a8 8 0 1 0 10.1 10.1Z',
  system: 'M4 5h16v11H4ZM9 20h6M12 16v4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19 7',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4.5 9H14a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M15.5 4.5 20 9l-4.5 4.5M19.5 9H10a5.5 5.5 0 0 0 0 11h3',
  save: 'M5 4h11l3.5 3.5V20H5ZM8 4v5h7V4M8 20v-6h8v6',
  export: 'M12 15V4M8 8l4-4 4 4M5 14v6h14v-6',
  import: 'M12 4v11M8 11l4 4 4-4M5 14v6h14v-6',
  star: 'm12 4 2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  trash: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  more: 'M5.5 10.8a1.2 1.2 0 1 1 0 2.4a1.2 1.2 0 0 1 0-2.4ZM12 10.8a1.2 1.2 0 1 1 0 2.4a1.2 1.2 0 0 1 0-2.4ZM18.5 10.8a1.2 1.2 0 1 1 0 2.4a1.2 1.2 0 0 1 0-2.4Z',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
  good: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18ZM8 12.4l2.8 2.8 5.2-5.8',
  warning: 'M12 3.5 21.5 20h-19ZM12 9.5v5M12 17.2v.3',
  danger: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.5M12 16.2v.3',
  info: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18ZM12 11v5.5M12 7.6v.3',
  unknown: 'M9 9a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.3M12 17.4v.3M4 4h16v16H4Z',
  keyboard: 'M3 6.5h18v11H3ZM6.5 10h.2M10 10h.2M13.7 10h.2M17.3 10h.2M8 14h8',
  list: 'M8.5 6h12M8.5 12h12M8.5 18h12M3.8 6h.4M3.8 12h.4M3.8 18h.4',
  grid: 'M4 4.5h7v4.5H4ZM13 4.5h7v4.5h-7ZM4 11h7v4.5H4ZM13 11h7v4.5h-7ZM4 17.5h7V20H4ZM13 17.5h7V20h-7Z',
  totals: 'M4 20h16M6 16.5h9M6 12.5h12M6 8.5h6M6 4.5h10',
  pin: 'M9 3.5h6l-1 6 3.5 3.5h-11L10 9.5ZM12 13v7.5',
  power: 'M12 3.5v8M7 6.3a7.3 7.3 0 1 0 10 0',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8ZM4.5 20.5c.6-4.2 3.4-6 7.5-6s6.9 1.8 7.5 6',
  file: 'M6 3h8l4.5 4.5V21H6ZM13.5 3v5h5',
} as const;
export type IconName = keyof typeof ICONS;
