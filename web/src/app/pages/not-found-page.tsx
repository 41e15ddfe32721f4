import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

export function NotFoundPage() {
  const { t } = useSpeech();
  return (
    <div className="page">
      <PageHeading title={t.app.notFoundTitle} />
      <p>{t.app.notFound}</p>
    </div>
  );
}
