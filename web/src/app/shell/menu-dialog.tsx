import type { Permission } from '../../../../src/shared/permissions.js';
import { Dialog } from '../../ui/dialog.js';
import { useSpeech } from '../language.js';
import { LanguageSwitch } from '../language-switch.js';
import { MainMenu } from './main-menu.js';

interface MenuDialogProps {
  readonly may: (permission: Permission) => boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The menu where the header has no room for it. */
export function MenuDialog({ may, open, onClose }: MenuDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.app.menu} onClose={onClose} width="narrow" closeOnBackdrop>
      <MainMenu may={may} stacked onGo={onClose} />
      <div>
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}
