import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import './disclosure.css';

/** Props: `summary`, `children`, `open` (to begin with), `onToggle`. */
interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

/** More of something, shown when it is asked for. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className="disclosure__summary">
        <Icon name="right" />
        {summary}
      </summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}
