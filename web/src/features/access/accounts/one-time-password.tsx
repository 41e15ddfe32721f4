import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { CopyCode } from '../../../ui/copy-code.js';
import { Dialog } from '../../../ui/dialog.js';

interface OneTimePasswordProps {
  readonly password: string | null;
  readonly onClose: () => void;
}

/** Shows a one-time password, once. */
export function OneTimePassword({ password, onClose }: OneTimePasswordProps) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  return (
    <Dialog
      open={password !== null}
      title={words.oneTimeTitle}
      onClose={onClose}
      width="narrow"
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.understood}
        </Button>
      }
    >
      <p>{words.oneTimeText}</p>
      <p>
        <CopyCode code={password ?? ''} what={words.oneTimeTitle} />
      </p>
    </Dialog>
  );
}
