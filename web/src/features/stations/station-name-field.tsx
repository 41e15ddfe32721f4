import { ApiError } from '../../api/client.js';
import { suggestedName } from '../../api/stations.js';
import type { Messages } from '../../app/messages/sv.js';
import { useSpeech } from '../../app/language.js';
import { TextField } from '../../ui/field.js';

interface StationNameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error?: string | undefined;
  readonly hint: string;
  readonly className?: string;
}

export function StationNameField({ value, onChange, error, hint, className }: StationNameFieldProps) {
  const { t } = useSpeech();
  return (
    <TextField
      label={t.stations.stationName}
      hint={hint}
      error={error}
      className={className}
      name="name"
      maxLength={40}
      autoComplete="off"
      data-autofocus
      enterKeyHint="go"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What is wrong with a name the server refused; undefined when something else is. */
export function nameFault(error: unknown, { stations }: Messages): string | undefined {
  const suggestion = suggestedName(error);
  if (suggestion !== undefined) return stations.nameTaken(suggestion);
  return error instanceof ApiError && error.kind === 'invalid' ? stations.nameFault : undefined;
}
