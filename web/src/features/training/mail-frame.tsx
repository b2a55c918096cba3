import { mailFrameDocument } from '@guildhall/training/display';
import { useStore } from 'zustand';
import { themeStore } from '../../lib/theme.ts';
import { strings } from './strings.ts';

/** Foreign HTML in a frame that may do nothing: no scripts, no forms, no address of its own, no requests. */
export function MailFrame({ html }: { readonly html: string }) {
  const theme = useStore(themeStore, (state) => state.choice);
  return (
    <iframe className="mail-frame" sandbox="" srcDoc={mailFrameDocument(html, theme)} title={strings.frame} />
  );
}
