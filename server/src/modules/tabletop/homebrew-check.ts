import { FACT_SCHEMAS, type HomebrewEntryJson } from '@guildhall/contracts';
import { type FieldProblem, isGuildError } from '@guildhall/kernel';
import { type AnyEntry, type Kind, markupProblems, summarize } from '@guildhall/tabletop/compendium';
import { type Check, compileCheck } from '../../platform/http/validation.ts';

const checks = new Map<Kind, Check>();

function checkOf(kind: Kind): Check {
  const known = checks.get(kind);
  if (known !== undefined) return known;
  const made = compileCheck(FACT_SCHEMAS[kind], 'body');
  checks.set(kind, made);
  return made;
}

/** Everything wrong with a homebrew entry's content, with paths below `path`. */
export function homebrewProblems(entry: HomebrewEntryJson, path: string): FieldProblem[] {
  const { name, summary, facts, text } = entry;
  const markup = markupProblems({ name, summary, facts, text }, path);
  const lines = [name, summary ?? ''].some((value) => value.includes('\n'))
    ? [{ path: `${path}.name`, code: 'format', message: 'is one line' }]
    : [];
  return [...factProblems(entry.kind as Kind, facts, `${path}.facts`), ...markup, ...lines];
}

function factProblems(kind: Kind, facts: unknown, path: string): FieldProblem[] {
  try {
    checkOf(kind)(facts);
    return [];
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return (error.details.fields ?? []).map((field) => ({
      ...field,
      path: field.path.replace(/^body/, path),
    }));
  }
}

/** The entry of what was sent; a summary that was left out is made of the facts. */
export function entryOfHomebrew(sent: HomebrewEntryJson, slug: string): AnyEntry {
  const { kind, edition, name, facts, text } = sent;
  const bare = { kind, edition, slug, name: name.trim(), facts } as unknown as Omit<AnyEntry, 'summary'>;
  const summary =
    sent.summary === undefined || sent.summary.trim() === '' ? summarize(bare) : sent.summary.trim();
  return { ...bare, summary, ...(text === undefined || text.trim() === '' ? {} : { text }) } as AnyEntry;
}
