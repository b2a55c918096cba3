import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@guildhall/test-kit/shared-data';

/** One human judgement of one mail. */
export interface Judgement {
  readonly participant: string;
  readonly mail: string;
  readonly phish: boolean;
  readonly correct: boolean;
}

/**
 * The judgements of the DDM-Lab phishing study, in the order of the file (each
 * person's in the order of the trials), or null where the data is not at hand.
 */
export function readJudgements(): Judgement[] | null {
  const folder = sharedData('phish/ddm-lab');
  if (folder === null) return null;
  const [head = '', ...lines] = readFileSync(join(folder, 'responses.csv'), 'utf8').trim().split('\n');
  const columns = head.trim().split(',');
  const column = (name: string): number => {
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`responses.csv has no column ${name}`);
    return at;
  };
  const [participant, mail, type, correct] = ['participant', 'email_id', 'email_type', 'correct'].map(column);
  return lines.map((line) => {
    const cells = line.trim().split(',');
    return {
      participant: cells[participant as number] as string,
      mail: cells[mail as number] as string,
      phish: cells[type as number] === 'phishing',
      correct: cells[correct as number] === '1',
    };
  });
}
