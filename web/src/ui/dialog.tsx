import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { replaceAriaStyles } from './aria-styles.ts';
import { IconButton } from './button.tsx';
import './dialog.css';

replaceAriaStyles();

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Narrow question, or a wide working area. */
  readonly size?: 'narrow' | 'wide';
}

/**
 * A dialog over the page: holds the focus, closes with Esc, gives the focus back
 * to where it came from. Import it lazily; nothing needs it for the first view.
 */
export function Dialog({ title, closeLabel, onClose, children, size = 'narrow' }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`dialog dialog--${size}`}>
        <AriaDialog className="dialog__inner">
          <header className="dialog__head double-rule">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
