import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Form, Problem } from './form.tsx';
import { queries } from './frame.tsx';
import { PasswordField } from './password-field.tsx';
import { StorageUse } from './storage-use.tsx';
import { strings } from './strings.ts';
import { useExport } from './use-export.ts';

/** Taking everything along, and leaving. */
export function OwnData({ hasPassword }: { readonly hasPassword: boolean }) {
  const [asking, setAsking] = useState(false);
  const taking = useExport();
  const remove = async ({ password }: Readonly<Record<string, string>>) => {
    await api.identity.remove(password);
    queries.clear();
    showToast(strings.gone);
    await navigate('/');
  };
  return (
    <section className="section" aria-labelledby="data">
      <h2 className="section__title" id="data">
        {strings.data}
      </h2>
      <StorageUse />
      {taking.error === null ? null : <Problem error={taking.error} />}
      <div className="account__actions">
        <Button icon="export" disabled={taking.busy} onClick={taking.run}>
          {taking.busy ? strings.exporting : strings.export}
        </Button>
        <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
          {strings.delete}
        </Button>
      </div>
      {asking ? (
        <Dialog title={strings.delete} closeLabel={strings.cancel} onClose={() => setAsking(false)}>
          <p>{strings.deleteLead}</p>
          <Form onSubmit={remove}>
            {hasPassword ? <PasswordField label={strings.currentPassword} name="password" /> : null}
            <div className="dialog__actions">
              <Button onClick={() => setAsking(false)}>{strings.cancel}</Button>
              <Button look="danger" icon="trash" type="submit">
                {strings.deleteConfirm}
              </Button>
            </div>
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
