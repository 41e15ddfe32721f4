import { type ComponentProps, useState } from 'react';
import { useSpeech } from '../app/language.js';
import { TextField } from './field.js';
import { parseNumber } from './parse-number.js';

/**
 * Props: those of TextField, with `value` a number or null and `onChange` that gets a number, or null for an empty field.
 * What is no number is told beside the field once it is left, and changes nothing.
 */
interface NumberFieldProps extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'type'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** At most so many decimals are shown; any number can be typed. */
  readonly decimals?: number;
}

/** A field for a number, typed as Swedes or as English write it. */
export function NumberField({ value, onChange, decimals = 3, error, ...rest }: NumberFieldProps) {
  const { t, format } = useSpeech();
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const written = draft ?? (value === null ? '' : format.number(value, decimals));
  const unreadable = left && draft !== null && parseNumber(draft) === undefined;

  function type(text: string): void {
    setDraft(text);
    setLeft(false);
    const number = parseNumber(text);
    if (number !== undefined) onChange(number);
  }

  function leave(): void {
    setLeft(true);
    if (draft !== null && parseNumber(draft) !== undefined) setDraft(null);
  }

  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      error={unreadable ? t.app.noNumber : error}
      value={written}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
