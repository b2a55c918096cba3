import { GuildError } from '@guildhall/kernel';

/** Where a page ended: the sort time and the id of its last row. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** Read a cursor that a client sent back; VALIDATION_FAILED when it is none of ours. */
export function decodeCursor(text: string): Cursor {
  const [time = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  const whole = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && rest.length === 0;
  if (!whole || Number.isNaN(at.getTime())) {
    throw new GuildError('VALIDATION_FAILED', 'The cursor is not one this server gave out.', {
      fields: [
        {
          path: 'query.cursor',
          code: 'format',
          message: 'Send `meta.page.cursor` of the page before, unchanged.',
        },
      ],
    });
  }
  return { at, id };
}

/** Split one row more than asked for into the page and the cursor of the next. */
export function paged<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => Cursor) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const cursor = rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null;
  return { items, page: { cursor, limit } };
}
