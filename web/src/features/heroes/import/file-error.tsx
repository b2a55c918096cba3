import { ErrorNotice } from '../error-notice.tsx';
import { strings } from '../strings.ts';
import type { FileOpen } from './use-file-open.ts';

/** Why the last file could not be opened, until it is closed or another one opens. */
export function FileError({ file: { failure, clearFailure } }: { readonly file: FileOpen }) {
  if (failure === null) return null;
  return (
    <ErrorNotice
      error={failure.error}
      title={strings.errors.fileTitle(failure.file)}
      safe={strings.errors.fileSafe}
      onClose={clearFailure}
    />
  );
}
