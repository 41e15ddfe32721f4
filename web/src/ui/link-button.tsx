import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { buttonClass } from './button.js';
import { Icon, type IconName } from './icon.js';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ variant = 'secondary', size, icon, className, children, ...rest }: AnchorProps) {
  return (
    <a className={buttonClass(variant, size, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A link of the router's that looks like a button: for an action that is to go somewhere. */
export const LinkButton = createLink(Anchor);
