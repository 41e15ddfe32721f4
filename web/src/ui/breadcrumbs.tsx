import { Children, type ReactNode } from 'react';
import { useSpeech } from '../app/language.js';
import './breadcrumbs.css';

/** Props: `children`, the links to the pages above, topmost first. The page itself is its heading, not repeated here. */
export function Breadcrumbs({ children }: { readonly children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t.app.breadcrumbs}>
      <ol className="breadcrumbs">
        {Children.map(children, (link) => (
          <li className="breadcrumbs__step">{link}</li>
        ))}
      </ol>
    </nav>
  );
}
