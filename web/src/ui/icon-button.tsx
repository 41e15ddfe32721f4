import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon.js';
import './icon-button.css';

/** Props: `icon`, `label` (always shown, small, below the drawing), `count` (a number on its corner), `pressed`. */
interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName;
  readonly label: string;
  /** How many wait behind the button; nothing for none. The label should say what they are. */
  readonly count?: number | undefined;
}

/** A drawing with its word below it. There is no button without a word: nobody has to guess what a drawing means. */
export function IconButton({ icon, label, count, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className={`icon-button ${className ?? ''}`.trim()} {...rest}>
      <Icon name={icon} />
      <span className="icon-button__label">{label}</span>
      {count !== undefined && <span className="icon-button__count">{count}</span>}
    </button>
  );
}
