import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useSpeech } from '../app/language.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { TextField } from './field.js';

/**
 * Props: `open`, `title` (a question), `children` (what will happen and what cannot be undone), `confirmLabel` (the act
 * itself: "Ta bort stationen"), `onConfirm`, `onClose`, `danger`, `busy`, and `typeToConfirm`: the word that must be typed
 * first, for acts that destroy. Put a Failure among the children when the act was refused.
 */
interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly typeToConfirm?: string;
}

/** Asks before an act that is hard to undo. The focus starts on the way out. */
export function ConfirmDialog({ open, title, onClose, ...rest }: ConfirmDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose} width="narrow" role="alertdialog">
      <Question onClose={onClose} {...rest} />
    </Dialog>
  );
}

type QuestionProps = Omit<ConfirmDialogProps, 'open' | 'title'>;

function Question({
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onClose,
  danger = false,
  busy = false,
  typeToConfirm,
}: QuestionProps) {
  const { t } = useSpeech();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState(false);
  const agrees = typeToConfirm === undefined || typed.trim().toLowerCase() === typeToConfirm.toLowerCase();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setFault(!agrees);
    if (agrees && !busy) onConfirm();
  }

  return (
    <form id={form} className="stack" onSubmit={submit} noValidate>
      {children}
      {typeToConfirm !== undefined && (
        <TextField
          label={t.app.typeToConfirm(typeToConfirm)}
          error={fault && !agrees ? t.app.typeToConfirmFault(typeToConfirm) : undefined}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="dialog__foot">
        <Button onClick={onClose} data-autofocus={typeToConfirm === undefined || undefined}>
          {cancelLabel ?? t.app.cancel}
        </Button>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={busy}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
