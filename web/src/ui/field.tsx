import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import './field.css';

interface Described {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value and what to do about it. */
  readonly error?: string | undefined;
}

interface FieldFrameProps extends Described {
  readonly id: string;
  readonly children: ReactNode;
}

function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="field__error">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </div>
  );
}

/** What describes a control, for assistive technology: its hint, its error or both. */
const describedBy = (id: string, { hint, error }: Described): string | undefined =>
  [hint !== undefined ? `${id}-hint` : '', error !== undefined ? `${id}-error` : ''].join(' ').trim() || undefined;

type TextFieldProps = Described & InputHTMLAttributes<HTMLInputElement>;

export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        className={`field__control ${className ?? ''}`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}

type SelectFieldProps = Described & SelectHTMLAttributes<HTMLSelectElement>;

export function SelectField({ label, hint, error, children, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        className="field__control"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        {...rest}
      >
        {children}
      </select>
    </FieldFrame>
  );
}

type CheckFieldProps = { readonly label: string } & InputHTMLAttributes<HTMLInputElement>;

export function CheckField({ label, ...rest }: CheckFieldProps) {
  return (
    <label className="check">
      <input type="checkbox" className="check__box" {...rest} />
      <span>{label}</span>
    </label>
  );
}
