import type { ReactNode } from 'react';
import { buttonClass } from './button.js';
import { Icon } from './icon.js';

/** Props: `href` of the file, `children`: what it is. */
interface DownloadLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that saves a file, and looks like a button. */
export function DownloadLink({ href, children }: DownloadLinkProps) {
  return (
    <a className={buttonClass('secondary')} href={href} download="">
      <Icon name="download" />
      {children}
    </a>
  );
}
