/** A value of a row for COPY; objects and arrays go as JSON. */
export type CopyValue = string | number | boolean | null | object;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const encoder = new TextEncoder();

/**
 * Rows in the text format of COPY (PostgreSQL manual, "COPY, File Formats").
 * PostgreSQL stores no NUL in texts, so it is left out.
 */
export function encodeCopyRows(rows: Iterable<readonly CopyValue[]>): Uint8Array<ArrayBuffer> {
  let text = '';
  for (const row of rows) text += `${row.map(field).join('\t')}\n`;
  return encoder.encode(text);
}

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'object') return escaped(JSON.stringify(value).replaceAll('\\u0000', ''));
  return typeof value === 'string' ? escaped(value.replaceAll('\0', '')) : String(value);
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char) : text;
}
