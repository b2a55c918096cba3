/** `-1d6`, `-(2)`, `--@str`: what notation begins with, and no option does. */
const MINUS = /^-+[\d(@{]|^-d\d/;

/**
 * Arguments of `guildhall dice` in which an expression may begin with a minus
 * sign: a space before it, which notation ignores, keeps it from being read as an option.
 */
export function withLeadingMinus(argv: readonly string[]): string[] {
  return argv[2] === 'dice' ? argv.map((arg) => (MINUS.test(arg) ? ` ${arg}` : arg)) : [...argv];
}
