import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from './language.js';

interface PageHeadingProps {
  readonly title: string;
  readonly purpose?: ReactNode;
  /** The page's main action. */
  readonly children?: ReactNode;
}

/** The address whose heading was shown last; null before the first page. */
let shownBefore: string | null = null;

/**
 * The page's one first-level heading. It names the document and, after a move within the client, takes the focus, so that
 * keyboard and screen reader start where the new page starts. A page that focuses something of its own keeps that.
 */
export function PageHeading({ title, purpose, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { t } = useSpeech();

  useEffect(() => {
    document.title = `${title} – ${t.app.name}`;
  }, [title, t]);

  useEffect(() => {
    const here = window.location.pathname;
    const moved = shownBefore !== null && shownBefore !== here;
    shownBefore = here;
    const focusIsOnPage = document.activeElement?.closest('main') ?? null;
    if (moved && focusIsOnPage === null) heading.current?.focus();
  }, []);

  return (
    <div className="page__heading">
      <div className="page__title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {purpose !== undefined && <div className="page__purpose">{purpose}</div>}
      </div>
      {children}
    </div>
  );
}
