/** Words of pasting a build. */
export const pasteWords = {
  label: 'Text of the build',
  hint: 'A .mbd or .mxd file, a chunk from a post, a link, or the text of /buildsave. Text around it does no harm.',
  open: 'Open',
  source: 'Pasted text',
} as const;
