import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { ComboBox } from '../../ui/combo-box.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Menu } from '../../ui/menu.js';
import { PopoverButton } from '../../ui/popover-button.js';
import { DEPARTMENTS } from './choices.js';
import { useDesignWords } from './words.js';

type Layer = 'dialog' | 'ask' | 'destroy' | null;

export function Layers() {
  const words = useDesignWords();
  const [layer, setLayer] = useState<Layer>(null);
  const [department, setDepartment] = useState<string | null>('grund');
  const close = (): void => setLayer(null);
  return (
    <>
      <div className="row">
        <Button onClick={() => setLayer('dialog')}>{words.open}</Button>
        <Button onClick={() => setLayer('ask')}>{words.ask}</Button>
        <Button variant="danger" onClick={() => setLayer('destroy')}>
          {words.destroy}
        </Button>
        <Menu
          label={words.more}
          about={words.station}
          acts={[
            { id: 'rename', label: words.rename, icon: 'edit', onAct: () => setLayer('dialog') },
            { id: 'print', label: words.print, unavailable: words.notYet, onAct: close },
            { id: 'remove', label: words.remove, icon: 'remove', danger: true, onAct: () => setLayer('destroy') },
          ]}
        />
        <PopoverButton label={words.more} icon="info">
          {() => <p>{words.askText}</p>}
        </PopoverButton>
      </div>
      <Dialog
        open={layer === 'dialog'}
        title={words.dialogTitle}
        onClose={close}
        footer={
          <Button variant="primary" onClick={close}>
            {words.save}
          </Button>
        }
      >
        <TextField label={words.name} data-autofocus defaultValue={words.station} />
        <ComboBox label={words.department} choices={DEPARTMENTS} value={department} onChange={setDepartment} />
      </Dialog>
      <ConfirmDialog
        open={layer === 'ask'}
        title={words.askTitle}
        confirmLabel={words.save}
        onConfirm={close}
        onClose={close}
      >
        <p>{words.askText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={layer === 'destroy'}
        title={words.destroyTitle}
        confirmLabel={words.remove}
        danger
        typeToConfirm={words.destroyWord}
        onConfirm={close}
        onClose={close}
      >
        <p>{words.destroyText}</p>
      </ConfirmDialog>
    </>
  );
}
