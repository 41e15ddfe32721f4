import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { type ImportKind, startImport } from '../../api/imports.js';
import { useConnection } from '../../app/connection.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { type FileFault, readChosen } from './chosen-file.js';
import { ImportHelp } from './import-help.js';
import './import-form.css';

const KINDS: readonly ImportKind[] = ['devices', 'models'];

/** A file that was tried, kept by the page so that the same can be imported. */
export interface TriedFile {
  /** Of the dry run. */
  readonly importId: string;
  readonly file: File;
  readonly kind: ImportKind;
}

/** Chooses a file, which is tried at once. */
export function ImportForm({ onTried }: { readonly onTried: (tried: TriedFile) => void }) {
  const { t } = useSpeech();
  const { reachable } = useConnection();
  const [kind, setKind] = useState<ImportKind>('devices');
  const [fault, setFault] = useState<FileFault | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const start = useMutation({
    mutationFn: async (chosen: File): Promise<TriedFile | null> => {
      const file = await readChosen(chosen);
      setFault(typeof file === 'string' ? file : null);
      if (typeof file === 'string') return null;
      return { file, kind, importId: await startImport({ file, kind, dryRun: true }) };
    },
    onSuccess: (tried) => tried && onTried(tried),
  });

  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const [file] = target.files ?? [];
    if (file) start.mutate(file);
    // The same file, mended, can be chosen again: without this the browser sees no change.
    target.value = '';
  }

  return (
    <Panel title={t.imports.formTitle}>
      <RadioGroup
        label={t.imports.kind}
        inline
        options={KINDS.map((each) => ({ value: each, label: t.imports.kinds[each] }))}
        value={kind}
        onChange={setKind}
      />
      <div className="import-choice">
        {/* The browser's own control speaks the browser's language; the button opens it and speaks the reader's. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t.imports.choose}
          accept=".csv,.txt,text/csv"
          onChange={choose}
        />
        <Button
          icon="upload"
          busy={start.isPending}
          aria-disabled={!reachable}
          aria-describedby={`${id}-hint ${id}-fault`}
          onClick={() => input.current?.click()}
        >
          {start.isPending ? t.imports.uploading : t.imports.choose}
        </Button>
        <p id={`${id}-hint`} className="field__hint">
          {reachable ? t.imports.chooseHint : t.imports.offline}
        </p>
        <p id={`${id}-fault`} className="field__error" role="alert">
          {fault !== null && (
            <>
              <span aria-hidden="true">▲ </span>
              {t.imports[fault]}
            </>
          )}
        </p>
      </div>
      {start.error && <Failure error={start.error} />}
      <ImportHelp kind={kind} />
    </Panel>
  );
}
