import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useSpeech } from '../app/language.js';
import { Button } from './button.js';
import { DialogElement } from './dialog-element.js';
import './dialog.css';

/**
 * Props: `open`, `title`, `onClose` (asked by Esc, by the close button and, with `closeOnBackdrop`, by a press beside it),
 * `footer` for the buttons, `width` narrow | normal | wide. An element inside with `data-autofocus` gets the focus;
 * otherwise the title does.
 */
export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** `alertdialog` interrupts and must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Only where nothing that was typed can be lost. */
  readonly closeOnBackdrop?: boolean;
  /** The title is said but not shown. */
  readonly hideTitle?: boolean;
}

/**
 * A modal dialog on the native element: the page behind it is inert, Esc closes, the focus goes back to where it was. It
 * exists only while it is open, so that it starts afresh each time.
 */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({
  title,
  onClose,
  children,
  footer,
  width = 'normal',
  role,
  closeOnBackdrop = false,
  hideTitle = false,
}: Omit<DialogProps, 'open'>) {
  const { t } = useSpeech();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const release = holdPage();
    element.showModal();
    const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('h2');
    first?.focus();
    // Esc: the owner of `open` decides; the browser alone would close it behind its back.
    const cancel = (event: Event): void => {
      if (event.target !== element) return;
      event.preventDefault();
      close.current();
    };
    const press = (event: MouseEvent): void => {
      if (closeOnBackdrop && event.target === element) close.current();
    };
    element.addEventListener('cancel', cancel);
    element.addEventListener('mousedown', press);
    return () => {
      element.removeEventListener('cancel', cancel);
      element.removeEventListener('mousedown', press);
      element.close();
      release();
    };
  }, [closeOnBackdrop]);

  return (
    <dialog ref={dialog} className={`dialog dialog--${width}`} aria-labelledby={id} role={role}>
      <div className="dialog__frame">
        <div className={hideTitle ? 'visually-hidden' : 'dialog__head'}>
          <h2 id={id} className="dialog__title" tabIndex={-1}>
            {title}
          </h2>
          {!hideTitle && role !== 'alertdialog' && (
            <Button variant="quiet" size="small" icon="cross" onClick={onClose}>
              {t.app.close}
            </Button>
          )}
        </div>
        <div className="dialog__body">
          <DialogElement value={dialog}>{children}</DialogElement>
        </div>
        {footer !== undefined && <div className="dialog__foot">{footer}</div>}
      </div>
    </dialog>
  );
}

/** Keeps a page that scrolls from scrolling behind a dialog. @returns lets it go, unless a dialog below holds it too */
function holdPage(): () => void {
  const page = document.documentElement;
  if (page.scrollHeight <= page.clientHeight || 'held' in page.dataset) return () => undefined;
  page.dataset.held = '';
  return () => delete page.dataset.held;
}
