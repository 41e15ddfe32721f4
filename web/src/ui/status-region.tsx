import type { ReactNode } from 'react';

/**
 * Props: `children`, what to say (a sentence, or nothing); `hidden` when it is to be said and not shown. It must stand on the
 * page before it has anything to say. Instead of messages that come and go: it stays until there is something newer.
 */
interface StatusRegionProps {
  readonly children: ReactNode;
  readonly hidden?: boolean;
}

/** What has become of what one did, said when there is a pause. */
export function StatusRegion({ children, hidden = false }: StatusRegionProps) {
  return (
    <p role="status" className={hidden ? 'visually-hidden' : 'quiet'}>
      {children}
    </p>
  );
}
