import { safeHtml } from '@guildhall/server/safe-display';
import { type CaseValue, isRecord } from '../golden-case.ts';
import { record, text } from './fields.ts';
import { mismatches } from './matches.ts';

function patterns(value: unknown): RegExp[] {
  return Array.isArray(value) ? value.map((pattern) => new RegExp(String(pattern), 'i')) : [];
}

/** Runs a case of safe display: what may, must and must not be left, and the links that were found. */
export function runSafeDisplayCase(value: CaseValue): string {
  const shown = safeHtml(text(value, 'input'));
  const expected = record(value, 'expect');
  const links = shown.links.map((link) => ({
    text: link.text,
    target: link.target,
    target_scheme: link.scheme,
    ascii_host: link.asciiHost,
    unicode_host: link.unicodeHost,
    shown_host: link.shownHost,
    registrable_domain: link.registrableDomain,
    mixed_script_or_confusable: link.mixedScriptOrConfusable,
    mismatch: link.mismatch,
    live: link.live,
  }));
  const wrong = [
    ...patterns(expected.must_not_match)
      .filter((pattern) => pattern.test(shown.html))
      .map((pattern) => `must not match ${pattern}`),
    ...patterns(expected.must_match)
      .filter((pattern) => !pattern.test(shown.html))
      .map((pattern) => `must match ${pattern}`),
    ...(Array.isArray(expected.extracted_links) && expected.extracted_links.every(isRecord)
      ? mismatches(expected.extracted_links, links, 'links')
      : []),
  ];
  return wrong.length === 0 ? '' : `${wrong.join(', ')}: got ${JSON.stringify({ html: shown.html, links })}`;
}
