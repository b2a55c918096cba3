import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Problem } from './form.tsx';
import { strings } from './strings.ts';

const MEGABYTE = 1_000_000;

/** How much of its space the pictures of the account use. */
export function StorageUse() {
  const usage = useQuery({ queryKey: ['storage'], queryFn: () => api.storage.usage() });
  if (usage.isPending) return <Skeleton height={48} />;
  if (usage.isError) return <Problem error={usage.error} />;
  const { bytes, quotaBytes, files } = usage.data;
  const text = strings.storageUse(files, megabytes(bytes), megabytes(quotaBytes));
  return (
    <div className="account__storage">
      <span>{text}</span>
      <progress
        aria-label={strings.storage}
        value={Math.min(bytes, quotaBytes)}
        max={Math.max(quotaBytes, 1)}
      />
    </div>
  );
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: 1 });
}
