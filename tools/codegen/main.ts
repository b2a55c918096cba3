import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function current(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

const files = await generatedFiles();
const stale = [...files].filter(([path, text]) => current(path) !== text);

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is stale\n`);
  if (stale.length > 0) {
    process.stderr.write('Run `npm run codegen` and commit what it writes.\n');
    process.exit(1);
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    process.stderr.write(`${path} written\n`);
  }
}
