/**
 * The look of a foreign mail. The server admits exactly this style, by its hash, in
 * the policy of its pages, which the frame inherits; so it has to be a constant.
 */
export const MAIL_FRAME_STYLE =
  ':root{color-scheme:light dark;--ink:light-dark(#1f232e,#e9e6df);--rule:light-dark(#c9c2b4,#454b5a);--link:light-dark(#0b4f6c,#8fc7e8)}' +
  ':root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}' +
  'body{margin:0;padding:16px;font:15px/1.5 "Segoe UI",system-ui,sans-serif;color:var(--ink);overflow-wrap:anywhere}' +
  'table{border-collapse:collapse;max-width:100%}td,th{padding:2px 4px;text-align:start;vertical-align:top}' +
  'pre{white-space:pre-wrap}blockquote{margin:0 0 0 12px;padding-left:12px;border-left:2px solid var(--rule)}' +
  'span[data-link]{color:var(--link);text-decoration:underline dotted;text-underline-offset:3px}';

/**
 * What the frame itself admits: nothing but its style. The sandbox keeps it from
 * scripts, forms, windows and from the page around it.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Themes that the page can be set to; `system` leaves it to the machine. */
type FrameTheme = 'system' | 'light' | 'dark';

/**
 * A document for `<iframe sandbox srcdoc>` around HTML that has been reduced to the
 * allow list already.
 */
export function mailFrameDocument(safeHtml: string, theme: FrameTheme): string {
  return (
    `<!doctype html><html data-theme="${theme}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<title>Message</title><style>${MAIL_FRAME_STYLE}</style></head><body>${safeHtml}</body></html>`
  );
}
