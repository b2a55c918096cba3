import { ERROR_CATALOGUE, type ErrorEntry } from '@guildhall/kernel';

/** `docs/generated/errors.md`: one section an error code. */
export function errorsPage(): string {
  const sections = Object.entries<ErrorEntry>(ERROR_CATALOGUE).map(
    ([code, { status, message, retryable, help }]) =>
      `## ${code}\n\n${message}\n\nHTTP status ${status}; ${retryable ? 'the same request may succeed later' : 'repeating the same request does not help'}.\n\n${help}\n`,
  );
  return `# Errors\n\nEvery error the server, the command line and the engines answer with. Generated from the catalogue in \`engines/kernel/src/errors/catalogue.ts\` by \`npm run codegen\`.\n\n${sections.join('\n')}`;
}
