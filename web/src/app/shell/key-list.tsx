import { type ReactNode, useState } from 'react';
import { DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { Switch } from '../../ui/switch.js';
import { useSpeech } from '../language.js';
import { rememberShortcuts, shortcutsAreOn } from './shortcuts.js';

/** What the keys do, and the switch for the one that is a single character. */
export default function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech();
  const [on, setOn] = useState(shortcutsAreOn);
  const keys: readonly { readonly key: ReactNode; readonly what: string }[] = [
    { key: <kbd>Ctrl / ⌘ + K</kbd>, what: t.app.keysSearch },
    { key: <kbd>?</kbd>, what: t.app.keysList },
    { key: <kbd>Esc</kbd>, what: t.app.keysClose },
  ];
  return (
    <Dialog open title={t.app.keysTitle} onClose={onClose} width="narrow" closeOnBackdrop>
      <DataTable
        caption={t.app.keysCaption}
        hideCaption
        columns={[
          { id: 'key', heading: t.app.keysKey, rowHeading: true, cell: ({ key }) => key },
          { id: 'what', heading: t.app.keysWhat, cell: ({ what }) => what },
        ]}
        rows={keys}
        rowKey={({ what }) => what}
      />
      <Switch
        label={t.app.keysOn}
        checked={on}
        onChange={({ target: { checked } }) => {
          rememberShortcuts(checked);
          setOn(checked);
        }}
      />
      <p className="quiet">{t.app.keysScanning}</p>
    </Dialog>
  );
}
