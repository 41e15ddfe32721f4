import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { containsPersonalNumber } from '../../../../src/shared/codes/personal-number-guard.js';
import { devicesByCodeQuery } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { TextField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { LONGEST_TEXT } from './device-filter.js';

interface FindDeviceProps {
  /** What is searched for now. */
  readonly text: string;
  /** Gets what no single device goes by; empty when the field was emptied. */
  readonly onText: (text: string) => void;
  readonly onClear?: (() => void) | undefined;
  readonly summary?: ReactNode;
}

/** A field that opens the device whose code is scanned or typed, and otherwise searches for what stands there. */
export function FindDevice({ text, onText, onClear, summary }: FindDeviceProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ typed: text, of: text });
  // The address has changed by other means: Back, or the filters were cleared.
  if (draft.of !== text) setDraft({ typed: text, of: text });
  const [refused, setRefused] = useState(false);
  const lookup = useMutation({
    mutationFn: (code: string) => queries.query(devicesByCodeQuery(code)),
    onSuccess: (found, code) => {
      const [device, another] = found;
      if (device === undefined) onText(code);
      else if (another === undefined) void navigate({ to: '/enheter/$id', params: { id: device.id } });
      else void navigate({ to: '/enheter', search: { kod: code } });
    },
    // The list will tell whether the server is there.
    onError: (_, code) => onText(code),
  });

  function submit(): void {
    const wanted = draft.typed.trim();
    const isPersonal = containsPersonalNumber(wanted);
    setRefused(isPersonal);
    // The next scan takes the place of this one.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
    if (isPersonal) return;
    if (wanted === '') onText('');
    else lookup.mutate(wanted);
  }

  return (
    <FilterBar label={t.devices.findTitle} onSubmit={submit} onClear={onClear} summary={summary}>
      <TextField
        label={t.devices.find}
        hint={t.devices.findHint}
        error={refused ? t.devices.findPersonal : undefined}
        type="search"
        autoCapitalize="none"
        autoComplete="off"
        enterKeyHint="search"
        spellCheck={false}
        maxLength={LONGEST_TEXT}
        value={draft.typed}
        onChange={(event) => setDraft({ ...draft, typed: event.target.value })}
      />
    </FilterBar>
  );
}
