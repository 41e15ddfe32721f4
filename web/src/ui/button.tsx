import type { ButtonHTMLAttributes } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  /** Large is for gloves: 64 px high. */
  readonly size?: 'normal' | 'large';
}

/** A button that says what it does. While busy it stays focusable, so that focus is not lost. */
export function Button({ variant = 'secondary', size = 'normal', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={`button button--${variant} button--${size} ${className ?? ''}`} {...rest} />;
}
