import { VARIABLES, type Variable } from '@guildhall/server';

/** `docs/generated/configuration.md`: one row a setting. */
export function configurationPage(): string {
  const rows = Object.values<Variable<unknown>>(VARIABLES).map(
    ({ name, fallback, meaning, accepts, secret }) => {
      const shown = fallback ? `\`${fallback}\`` : 'not set';
      return `| \`${name}\` | ${shown} | ${meaning}${secret ? ' Kept secret.' : ''} | ${accepts} |`;
    },
  );
  return `# Configuration

Settings come from the environment or a file \`.env\` beside \`package.json\`; the environment wins, and an empty value counts as not set. Nothing has to be set. \`guildhall doctor\` prints the values in effect. Every wrong value is reported at once before anything starts. Generated from \`server/src/platform/config/variables.ts\` by \`npm run codegen\`.

| Variable | Default | Meaning | Accepted |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
