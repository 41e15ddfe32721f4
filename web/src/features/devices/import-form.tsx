import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { type ImportKind, startImport } from '../../api/imports.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';

const KINDS: readonly ImportKind[] = ['devices', 'models'];

/** Chooses a file and starts its import; a dry run unless told otherwise. */
export function ImportForm({ onStarted }: { readonly onStarted: (importId: string) => void }) {
  const { t } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<ImportKind>('devices');
  const [dryRun, setDryRun] = useState(true);
  const [submitted, setSubmitted] = useState(false);
  const start = useMutation({ mutationFn: startImport, onSuccess: onStarted });

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (file !== null && !start.isPending) start.mutate({ file, kind, dryRun });
  }

  const action = dryRun ? t.imports.submitDry : t.imports.submit;
  return (
    <Panel title={t.imports.formTitle}>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          type="file"
          label={t.imports.file}
          hint={t.imports.fileHint}
          error={submitted && file === null ? t.imports.fileMissing : undefined}
          accept=".csv,.txt,text/csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <SelectField label={t.imports.kind} value={kind} onChange={(event) => setKind(kindOf(event.target.value))}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t.imports.kinds[each]}
            </option>
          ))}
        </SelectField>
        <div className="form__whole">
          <CheckField label={t.imports.dryRun} checked={dryRun} onChange={(event) => setDryRun(event.target.checked)} />
        </div>
        <div className="form__whole">
          <Button type="submit" variant="primary" aria-disabled={start.isPending}>
            {start.isPending ? t.imports.uploading : action}
          </Button>
        </div>
      </form>
      {start.error && <Failure error={start.error} />}
    </Panel>
  );
}

const kindOf = (value: string): ImportKind => KINDS.find((kind) => kind === value) ?? 'devices';
