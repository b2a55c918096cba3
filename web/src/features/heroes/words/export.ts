import { count } from './count.ts';

/** Words of exporting a build. */
export const exportWords = {
  title: 'Export the build',
  copy: 'Copy',
  copyOf: (name: string) => `Copy as ${name}`,
  download: 'Download',
  downloadOf: (name: string) => `Download as ${name}`,
  copied: (name: string) => `Copied: ${name}.`,
  copyYourself: 'The browser does not allow copying here. Select the text and copy it.',
  downloaded: (name: string) => `Exported ${name}.`,
  failed: (reason: string) => `Not exported: ${reason}`,
  losses: (number: number) => `${count(number, 'thing is', 'things are')} not carried by this format:`,
  formats: {
    mbd: { name: 'Mids Reborn file (.mbd)', hint: 'Everything, for the current Mids Reborn.' },
    link: { name: 'Share link', hint: 'Everything, in an address that any Guildhall opens.' },
    mxd: { name: 'Older Mids file (.mxd)', hint: 'With a report to read.' },
    chunk: { name: 'Forum chunk', hint: 'The data of a .mxd file, to post.' },
    'mbd-chunk': { name: 'Mids Reborn chunk', hint: 'Everything, as a text to post.' },
    json: { name: 'JSON', hint: 'Everything, as the API takes it.' },
    buildsave: { name: 'Game text', hint: 'As the game writes it for /buildsave.' },
  },
} as const;
