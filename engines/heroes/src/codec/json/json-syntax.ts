/** Where a text stops being JSON, which `JSON.parse` does not tell reliably. */
export interface JsonFault {
  /** Position of the first character that cannot be there; the length of the text when it ends too early. */
  readonly at: number;
  readonly reason: string;
}

/** Deepest nesting accepted; real files have eight levels, hostile ones exhaust memory or the stack. */
const DEEPEST = 64;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[\u0020\t\r\n]*/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** A walk over the tokens of a JSON text, without building its value. */
class Scanner {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get next(): string | undefined {
    return this.text[this.at];
  }

  /** Passes what a pattern matches here. */
  pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  passChar(char: string): boolean {
    if (this.next !== char) return false;
    this.at++;
    return true;
  }

  fault(reason: string): JsonFault {
    const end = this.at >= this.text.length;
    return { at: this.at, reason: end ? 'the text ends too early' : reason };
  }

  /** Passes a text; by hand, because a pattern would need a stack as deep as the text is long. */
  passText(): JsonFault | undefined {
    for (this.at++; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === QUOTE) {
        this.at++;
        return undefined;
      }
      if (unit < FIRST_PRINTABLE) return this.fault('a text contains a control character');
      if (unit !== BACKSLASH) continue;
      if (!this.pass(ESCAPE)) return this.fault('a text contains an unknown escape');
      this.at--;
    }
    return this.fault('a text does not end');
  }

  scalar(): JsonFault | undefined {
    if (this.next === '"') return this.passText();
    return this.pass(NUMBER) || this.pass(WORD) ? undefined : this.fault('a value is expected');
  }

  key(): JsonFault | undefined {
    this.pass(SPACE);
    if (this.next !== '"') return this.fault('a name is expected');
    const broken = this.passText();
    if (broken !== undefined) return broken;
    this.pass(SPACE);
    return this.passChar(':') ? undefined : this.fault('":" is expected');
  }
}

type Open = '{' | '[';

/** Closes what ends here and passes the comma after it; a fault, `done`, or more to come. */
function afterValue(scanner: Scanner, open: Open[]): JsonFault | 'done' | 'more' {
  for (;;) {
    scanner.pass(SPACE);
    const inside = open.at(-1);
    if (inside === undefined) return 'done';
    if (scanner.passChar(',')) return (inside === '{' && scanner.key()) || 'more';
    if (!scanner.passChar(inside === '{' ? '}' : ']')) {
      return scanner.fault(`"," or "${inside === '{' ? '}' : ']'}" is expected`);
    }
    open.pop();
  }
}

/** Passes the start of a value: a scalar, an empty list or object, or the opening of a filled one. */
function startValue(scanner: Scanner, open: Open[]): JsonFault | 'closed' | 'opened' {
  scanner.pass(SPACE);
  const first = scanner.next;
  if (first !== '{' && first !== '[') return scanner.scalar() ?? 'closed';
  if (open.length === DEEPEST) return scanner.fault(`there are more than ${DEEPEST} levels`);
  scanner.at++;
  scanner.pass(SPACE);
  if (scanner.passChar(first === '{' ? '}' : ']')) return 'closed';
  open.push(first);
  return (first === '{' && scanner.key()) || 'opened';
}

/** The first fault of a JSON text; undefined when `JSON.parse` reads it and it is not too deep. */
export function findJsonFault(text: string): JsonFault | undefined {
  const scanner = new Scanner(text);
  const open: Open[] = [];
  for (;;) {
    const started = startValue(scanner, open);
    if (typeof started === 'object') return started;
    if (started === 'opened') continue;
    const after = afterValue(scanner, open);
    if (typeof after === 'object') return after;
    if (after === 'done') break;
  }
  return scanner.next === undefined ? undefined : scanner.fault('something follows the end');
}
