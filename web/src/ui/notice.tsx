import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './notice.css';

export type Tone = 'info' | 'ok' | 'warn' | 'error';

const ICONS: Record<Tone, IconName> = { info: 'info', ok: 'check', warn: 'warning', error: 'stop' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Announced as it appears: `alert` at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status';
}

/** A message beside the content; its tone is told by shape and words, never by colour alone. */
export function Notice({ tone = 'info', title, children, role }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div className="notice__text">
        {title !== undefined && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
