import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './empty-state.css';

/** Props: `title` (what is not here yet), `children` (what it is for), `action` (one button or link that begins it). */
interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: IconName;
  /** Where it stands below a heading of the second level, it is of the third. */
  readonly level?: 2 | 3;
}

/** What stands where a list is empty: what it is for, and the one thing to do about it. */
export function EmptyState({ title, children, action, icon = 'box', level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <Heading className="empty-state__title">{title}</Heading>
      {children !== undefined && <div className="empty-state__text">{children}</div>}
      {action}
    </div>
  );
}
