import { type ChangeEvent, useState } from 'react';

/** A file input that can be given the same file twice, and what went wrong with the last one. */
export function useFile(read: (file: File) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? [];
    if (file === undefined) return;
    setBusy(true);
    try {
      await read(file);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      currentTarget.value = '';
      setBusy(false);
    }
  }
  return { busy, failure, onChange: (event: ChangeEvent<HTMLInputElement>) => void onChange(event) };
}
