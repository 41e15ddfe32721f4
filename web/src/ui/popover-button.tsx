import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.js';
import type { IconName } from './icon.js';
import './popover-button.css';

/**
 * Props: `label` and `icon` of the button, `count`, `children`: a function that gets `close` and draws what is shown below
 * the button. It is a disclosure, not a menu: Tab goes through it. Esc, a press outside and leaving it close it.
 */
interface PopoverButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly count?: number | undefined;
  /** Names what is shown; the button's label unless it says less. */
  readonly title?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel that opens below it. */
export function PopoverButton({ label, icon, count, title, children }: PopoverButtonProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', key);
    };
  }, [open]);

  return (
    <div ref={root} className="popover">
      <IconButton
        icon={icon}
        label={label}
        count={count}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div id={id} className="popover__panel" role="group" aria-label={title ?? label}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
