import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuditEntry } from '../../../api/audit.js';
import { useSpeech, wordFor } from '../../../app/language.js';

interface TargetLinkProps {
  readonly kind: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** A link to the page of what a line of the log names; its word alone where it has no page. */
export function TargetLink({ kind, id, children }: TargetLinkProps) {
  switch (kind) {
    case 'device':
      return (
        <Link to="/enheter/$id" params={{ id }}>
          {children}
        </Link>
      );
    case 'campaign':
      return (
        <Link to="/kampanjer/$id" params={{ id }}>
          {children}
        </Link>
      );
    case 'department':
      return (
        <Link to="/forvaltningar/$id" params={{ id }}>
          {children}
        </Link>
      );
    case 'person':
      return (
        <Link to="/administration/personer/$id" params={{ id }}>
          {children}
        </Link>
      );
    case 'account':
      return <Link to="/administration/konton">{children}</Link>;
    case 'key':
      return <Link to="/administration/nycklar">{children}</Link>;
    case 'provider':
      return <Link to="/administration/inloggning">{children}</Link>;
    default:
      return children;
  }
}

const SHOWN_OF_ID = 8;

/** The end of an id: what tells it from others made in the same moment. */
export const shortId = (id: string): string => (id.length > SHOWN_OF_ID ? `…${id.slice(-SHOWN_OF_ID)}` : id);

/** What an act was done to. */
export function AuditTarget({ target }: Pick<AuditEntry, 'target'>) {
  const { t } = useSpeech();
  if (target === null) return null;
  return (
    <>
      <TargetLink {...target}>{wordFor(t.audit.kinds, target.kind)}</TargetLink>{' '}
      <code className="quiet">{shortId(target.id)}</code>
    </>
  );
}
