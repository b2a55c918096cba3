/** How account names and mail addresses are compared: without regard to capitals and compatible forms. */
export function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** What a browser says it is, short enough to be shown. */
export function shownDevice(userAgent: string): string {
  const browser =
    /(Edg|OPR|Firefox|Chrome|Safari)\/[\d.]+/.exec(userAgent)?.[1] ?? userAgent.split(/[\s/]/, 1)[0] ?? '';
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1];
  const name = BROWSERS[browser] ?? browser;
  const shown = system === undefined ? name : `${name} on ${system === 'Mac OS X' ? 'macOS' : system}`;
  return shown.slice(0, 80) || 'Unknown device';
}

const BROWSERS: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  node: 'Program',
  guildhall: 'Command line',
};
