import { isGuildError } from '@guildhall/kernel';

/** Ask once more, where asking again may help: what is not there stays away. */
export function retryOnce(failures: number, error: unknown): boolean {
  return failures < 1 && (!isGuildError(error) || error.retryable);
}
