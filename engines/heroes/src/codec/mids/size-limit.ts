import { GuildError } from '@guildhall/kernel';

/** @throws GuildError FILE_TOO_LARGE when a file is larger than any real one of its kind. */
export function checkSize(title: string, size: number, limit: number): void {
  if (size <= limit) return;
  throw new GuildError('FILE_TOO_LARGE', `${title} is ${size} bytes; the limit is ${limit}.`, {
    limit,
    size,
  });
}
