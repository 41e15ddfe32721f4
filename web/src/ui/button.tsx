import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { Icon, type IconName } from './icon.js';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary action a page at most; danger is for what cannot be undone. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Large is for gloves: 64 px high. Small stands in rows of a table. */
  readonly size?: 'small' | 'normal' | 'large';
  /** The action is under way: the button keeps the focus and takes no more presses. Say so in its text too. */
  readonly busy?: boolean;
  /** A drawing before the words, never instead of them. */
  readonly icon?: IconName;
}

/** A button that says what it does. While busy it stays focusable, so that focus is not lost. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  type = 'button',
  busy = false,
  icon,
  className,
  onClick,
  children,
  'aria-disabled': disabled,
  ...rest
}: ButtonProps) {
  const resting = busy || disabled === true || disabled === 'true';

  function press(event: MouseEvent<HTMLButtonElement>): void {
    // A submit button that rests must not submit either.
    if (resting) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type={type}
      className={buttonClass(variant, size, className)}
      aria-disabled={resting || undefined}
      data-busy={busy || undefined}
      onClick={press}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** The classes of a button, for a link that looks like one. */
export const buttonClass = (
  variant: NonNullable<ButtonProps['variant']>,
  size: NonNullable<ButtonProps['size']> = 'normal',
  more = '',
): string => `button button--${variant} button--${size} ${more}`.trim();
