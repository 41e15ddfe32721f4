import { type ReactNode, useId } from 'react';
import './radio-group.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: string;
}

/** Props: `label`, `options`, `value`, `onChange`, `hint`, `error`; `inline` puts the options beside each other. */
interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly inline?: boolean;
}

/** A choice of one among few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onChange, hint, error, inline = false } = props;
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <fieldset className="radio-group" aria-describedby={described || undefined}>
      <legend className="radio-group__label">{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      <div className={inline ? 'radio-group__options radio-group__options--inline' : 'radio-group__options'}>
        {options.map((option) => (
          <label key={option.value} className="radio-group__option">
            <input
              type="radio"
              className="radio-group__box"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="radio-group__hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="field__error">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
