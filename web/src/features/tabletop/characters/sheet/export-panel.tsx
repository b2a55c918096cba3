import { api } from '../../../../lib/api.ts';
import { Button } from '../../../../ui/button.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

/** The character as a file, or on paper. */
export function ExportPanel() {
  const { session } = useSheet();

  async function download(format: 'json' | 'xml') {
    try {
      const { filename, mediaType, text } = await api.characters.exportFile(session.id, format);
      const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
      const link = document.createElement('a');
      link.href = address;
      link.download = filename;
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      showToast(strings.exportFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  return (
    <div className="panel-form">
      <p className="quiet">{strings.exportLead}</p>
      <Button icon="export" onClick={() => void download('json')}>
        {strings.exportJson}
      </Button>
      <Button icon="export" onClick={() => void download('xml')}>
        {strings.exportXml}
      </Button>
      <Button icon="file" onClick={() => print()}>
        {strings.printIt}
      </Button>
    </div>
  );
}
