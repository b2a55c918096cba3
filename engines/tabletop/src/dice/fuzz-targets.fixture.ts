import { encodeUtf8 } from '@guildhall/kernel';
import { ANY_VALUES, anyExpression, brokenExpression, seededWords } from './any-expression.fixture.ts';
import { diceFromWords } from './dice-source.ts';
import { evaluateRoll } from './evaluate.ts';
import { DICE_LIMITS } from './limits.ts';
import { parseExpression } from './parse.ts';
import { prepareRoll } from './prepare.ts';
import { printExpression } from './print.ts';
import { provableDice, sealRecord } from './provable.ts';

const SAMPLE =
  'repeat(3, {2d20kh1+@str, 4d6r1!>=5kh3[fire]}kl1 - (1d4+2)d8/2**2 + max(3d%cs>=95, 4dF.1) vs 12 + @smite) # all';

/** Reads as text, rolls, and expects the normal spelling to come back to itself. */
function rollText(text: string, nextWord: () => number): unknown {
  const printed = printExpression(parseExpression(text));
  if (printed.length <= DICE_LIMITS.length && printExpression(parseExpression(printed)) !== printed)
    throw new Error(`${printed} is not its own normal spelling`);
  const { results } = evaluateRoll(prepareRoll({ expr: text, values: ANY_VALUES }), diceFromWords(nextWord));
  for (const { total } of results)
    if (!Number.isSafeInteger(Math.trunc(total))) throw new Error(`total ${total}`);
  return results;
}

/** A number from all bytes, so that each damaged file makes another expression. */
function seedOf(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), bytes.length) >>> 0;
}

/** Readers of dice expressions: damaged text, and text made by the grammar and broken afterwards. */
export function diceTargets() {
  return [
    {
      name: 'dice expression',
      sample: encodeUtf8(SAMPLE),
      read: (bytes: Uint8Array) =>
        rollText(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), seededWords(1)),
    },
    {
      name: 'dice grammar',
      sample: encodeUtf8('any bytes: they only choose'),
      read: (bytes: Uint8Array) => {
        const words = seededWords(seedOf(bytes));
        return rollText(words() % 3 === 0 ? anyExpression(words) : brokenExpression(words), words);
      },
    },
  ];
}

/** A small log of rolls whose seed is shown. */
export function sampleRollLog(): Uint8Array {
  const serverSeed = '7f'.repeat(32);
  const records = ['4d6kh3+@str', '1d20 vs 15'].map((expr, nonce) => {
    const prepared = prepareRoll({ expr, values: ANY_VALUES });
    const roll = evaluateRoll(prepared, provableDice(serverSeed, 'mine', nonce));
    const sealed = sealRecord(
      { values: prepared.values, ...roll },
      { serverSeed, clientSeed: 'mine', nonce },
    );
    return { ...sealed, proof: { ...sealed.proof, serverSeed } };
  });
  return encodeUtf8(JSON.stringify({ success: true, data: records }));
}
