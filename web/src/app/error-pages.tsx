import { Link } from '../lib/link.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { strings } from './strings.ts';

export function NotFoundPage() {
  return (
    <div className="page">
      <EmptyState title={strings.notFoundTitle} body={strings.notFoundBody}>
        <Link to="/" className="button button--primary">
          {strings.backHome}
        </Link>
      </EmptyState>
    </div>
  );
}

export function CrashPage({ error }: { readonly error: unknown }) {
  return (
    <div className="page" role="alert">
      <EmptyState
        title={strings.crashTitle}
        body={
          <>
            <p>{strings.crashBody}</p>
            <p className="num faint">{error instanceof Error ? error.message : String(error)}</p>
          </>
        }
      >
        <Button look="primary" onClick={() => location.reload()}>
          {strings.reload}
        </Button>
      </EmptyState>
    </div>
  );
}
