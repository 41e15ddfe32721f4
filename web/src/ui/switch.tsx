import type { InputHTMLAttributes, ReactNode } from 'react';
import './switch.css';

/** Props: `label`, `checked`, `onChange`, `hint`. For what takes effect at once; in a form that is sent, use CheckField. */
interface SwitchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> {
  readonly label: ReactNode;
}

/** Something that is on or off, and changes at once. On and off differ by place and mark, not by colour alone. */
export function Switch({ label, ...rest }: SwitchProps) {
  return (
    <label className="switch">
      <input type="checkbox" role="switch" className="switch__box" {...rest} />
      <span>{label}</span>
    </label>
  );
}
