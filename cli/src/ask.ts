import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { GuildError } from '@guildhall/kernel';

/** Asks whoever runs a command. */
export interface Asker {
  /** A line of text. */
  text(question: string): Promise<string>;
  /** A line that is not shown while it is typed. */
  secret(question: string): Promise<string>;
  /** Whether a person answers, who can be asked again. */
  readonly person: boolean;
  close(): void;
}

/**
 * Questions on standard error, answers from standard input: typed by a person, or
 * one a line from a file or pipe. Throws VALIDATION_FAILED when there are no more lines.
 */
export function askStandardInput(): Asker {
  const person = process.stdin.isTTY === true;
  let hidden = false;
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      if (!hidden) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: person });
  const waiting: string[] = [];
  const wanted: ((line: string | null) => void)[] = [];
  let over = false;
  lines.on('line', (line) => {
    const next = wanted.shift();
    if (next === undefined) waiting.push(line);
    else next(line);
  });
  lines.on('close', () => {
    over = true;
    for (const next of wanted) next(null);
  });
  lines.on('SIGINT', () => lines.close());
  const line = async (question: string): Promise<string> => {
    process.stderr.write(person ? question : '');
    const answer =
      waiting.shift() ?? (over ? null : await new Promise<string | null>((resolve) => wanted.push(resolve)));
    if (answer === null)
      throw new GuildError('VALIDATION_FAILED', `There is no answer to "${question.replace(/:\s*$/, '')}".`);
    return answer;
  };
  return {
    person,
    text: async (question) => (await line(question)).trim(),
    secret: async (question) => {
      hidden = true;
      try {
        return await line(question);
      } finally {
        hidden = false;
        if (person) process.stderr.write('\n');
      }
    },
    close: () => lines.close(),
  };
}
