/** Numbers 0 ≤ n < 2³² from a seed (splitmix32); the same seed gives the same. */
export function seededWords(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** Values for the variables that `anyExpression` names. */
export const ANY_VALUES = { str: 3, prof: 2, 'any name': -1, smite: '2d8[radiant]' } as const;

/** An expression that follows the grammar; most can be rolled, some break a rule of meaning. */
export function anyExpression(nextWord: () => number): string {
  const below = (limit: number): number => nextWord() % limit;
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const maybe = (text: string): string => (below(2) === 0 ? text : '');
  const space = (): string => pick(['', '', '', ' ']);

  const comparison = (): string => pick(['>=', '<=', '>', '<', '=']) + String(1 + below(6));
  const modifier = (): string =>
    pick([
      () => pick(['kh', 'kl', 'dl', 'dh', 'k']) + maybe(String(1 + below(3))),
      () => pick(['!', '!!', '!p', '!!p', '!o']) + maybe(pick(['>=5', '=6', '5', '>4'])),
      () => pick(['r', 'rr', 'ro']) + maybe(pick(['1', '<2', '=2', '<=1'])),
      () => `${pick(['min', 'max'])}${1 + below(6)}`,
      () => comparison() + maybe(`f${1 + below(2)}`),
      () => pick(['cs', 'cf']) + pick(['20', '>=19', '=1']),
      () => pick(['sa', 'sd']),
      () => pick(['adv', 'dis']),
      () => pick(['u', 'uo']),
    ])();
  const modifiers = (): string => {
    let text = '';
    while (below(3) === 0) text += space() + modifier();
    return text;
  };
  const pool = (depth: number): string => {
    const count = pick(['', '1', '2', '4', '10', '@{str}', depth > 0 ? `(${sum(depth - 1)})` : '3']);
    const sides = pick(['20', '6', '8', '4', '%', 'F', 'F.1', 'F.2', '(2+4)', depth > 0 ? '(1d6)' : '12']);
    return `${count}${space()}${pick(['d', 'D'])}${sides}${modifiers()}`;
  };
  const group = (depth: number): string => {
    const rolls = Array.from({ length: 1 + below(3) }, () => sum(depth - 1)).join(`,${space()}`);
    return `{${rolls}}${pick(['', 'kh1', 'kl1', 'dl1', '>=5', 'kh2'])}`;
  };
  const term = (depth: number): string => {
    const label = pick(['', '', '', '[fire]', '[cold iron]']);
    const kinds = [
      () => pool(depth),
      () => pool(depth),
      () => pick(['1', '5', '12', '2.5', '0', '007']),
      () => pick(['@str', '@prof', '@{any name}', '@smite']),
      ...(depth > 0
        ? [
            () => `(${sum(depth - 1)})`,
            () => group(depth),
            () => `${pick(['floor', 'ceil', 'round', 'abs'])}(${sum(depth - 1)})`,
            () => `${pick(['min', 'max'])}(${sum(depth - 1)}, ${sum(depth - 1)})`,
          ]
        : []),
    ];
    return pick(kinds)() + label;
  };
  const factor = (depth: number): string =>
    pick(['', '', '', '-', '+']) + term(depth) + pick(['', '', '', '', '**2']);
  function sum(depth: number): string {
    let text = factor(depth);
    while (below(3) === 0) text += space() + pick(['+', '-', '+', '*', '/', '%']) + space() + factor(depth);
    return text;
  }

  const body = sum(2) + pick(['', '', '', ' vs 15', ' vs 1d20+3']);
  const whole = pick([body, body, body, `repeat(3, ${body})`, `2x(${body})`]);
  return whole + pick(['', '', ' # to hit']);
}

/** An expression that was damaged: characters changed, taken out, doubled or moved. */
export function brokenExpression(nextWord: () => number): string {
  let text = anyExpression(nextWord);
  const signs = 'd0123456789+-*/%(){}[],!<>=@#krxfs.vs\u0661\ud83d \n×~"\\';
  for (let change = nextWord() % 4; change >= 0; change--) {
    const at = nextWord() % (text.length + 1);
    const sign = signs[nextWord() % signs.length]!;
    const rest = text.slice(at);
    text =
      text.slice(0, at) +
      [sign + rest, rest.slice(1), sign + rest.slice(1), rest + rest, sign.repeat(nextWord() % 60) + rest][
        nextWord() % 5
      ]!;
  }
  return text;
}
