import { EmptyState } from '../../ui/empty-state.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

/** What a vendor will find here once there are handovers. */
export function VendorPage() {
  const { t } = useSpeech();
  return (
    <div className="page">
      <PageHeading title={t.app.vendorTitle} purpose={t.app.vendor} />
      <EmptyState title={t.app.vendorNow} />
    </div>
  );
}
