/** A link of a mail as the safe display tells of it. */
export interface ParsedLink {
  readonly text: string;
  readonly target: string;
  /** The words name another registered domain than the target. */
  readonly mismatch: boolean;
  readonly mixedScriptOrConfusable: boolean;
}

interface ParsedAddress {
  readonly name: string;
  readonly address: string;
}

/** A mail that was parsed and made safe elsewhere: what the import reads of it. */
export interface ParsedMail {
  readonly from: ParsedAddress | null;
  readonly replyTo: readonly ParsedAddress[];
  readonly returnPath: string;
  readonly to: readonly ParsedAddress[];
  readonly subject: string;
  readonly date: string;
  readonly authentication: Readonly<Partial<Record<'spf' | 'dkim' | 'dmarc', string>>>;
  readonly text: string;
  /** Allow-listed tags, links as `<span data-link="i">`. */
  readonly html: { readonly html: string; readonly links: readonly ParsedLink[] } | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}
