import { GuildError } from '@guildhall/kernel';
import { i32, i64 } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import type { Schema, ValueOf } from '../binary/schema.ts';

/** `binary` is a .NET `DateTime.ToBinary`. */
const DATE = record({ year: i32, month: i32, day: i32, binary: i64 });

/** Date of a database: a calendar date when the year is positive, else a .NET date. */
type MidsDate = ValueOf<typeof DATE>;

/** Which of the fields are stored depends on the first. heroes-mids-formats §1. */
export const DATABASE_DATE: Schema<MidsDate> = {
  fallback: { year: -1, month: 0, day: 0, binary: 0n },
  changes: DATE.changes,
  compile: (era) => {
    const json = DATE.compile(era)!;
    return {
      minBytes: 12,
      read: (r) => {
        const year = r.i32();
        return year > 0
          ? { year, month: r.i32(), day: r.i32(), binary: 0n }
          : { year, month: 0, day: 0, binary: r.i64() };
      },
      write: (w, date) => {
        w.i32(date.year);
        if (date.year > 0) {
          w.i32(date.month);
          w.i32(date.day);
        } else w.i64(date.binary);
      },
      isBlank: () => false,
      toJson: (date, nans) => json.toJson(date, nans),
      jsonParts: (date, nans) => json.jsonParts(date, nans),
      fromJson: (value, nans) => {
        const date = json.fromJson(value, nans);
        const lost = date.year > 0 ? date.binary !== 0n : date.month !== 0 || date.day !== 0;
        if (!lost) return date;
        const message = 'A date has either a year with month and day, or "binary".';
        throw new GuildError('FILE_CORRUPT', message, { path: '' });
      },
    };
  },
};
