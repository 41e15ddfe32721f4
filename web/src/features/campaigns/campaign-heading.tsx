import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Campaign } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { CampaignDates } from './campaign-dates.js';
import './campaign-heading.css';
import { CampaignStateMark } from './campaign-state-mark.js';
import { CampaignSteps } from './campaign-steps.js';
import { ExpectDialog } from './expect-dialog.js';

interface CampaignHeadingProps {
  readonly campaign: Campaign;
  /** A station has one campaign: there is nowhere up. */
  readonly isAlone: boolean;
  readonly mayWrite: boolean;
  /** Scans that this window holds and the server does not. */
  readonly unsavedScans: number;
}

/** The campaign's name, days and state, what can be done with it, and what its state means. */
export function CampaignHeading({ campaign, isAlone, mayWrite, unsavedScans }: CampaignHeadingProps) {
  const { t } = useSpeech();
  const [expecting, setExpecting] = useState(false);
  const { name, state } = campaign;
  const told = mayWrite
    ? { planned: t.campaigns.planned, closed: t.campaigns.closed }
    : { planned: t.campaigns.plannedReader, closed: t.campaigns.closedReader };
  return (
    <div className="campaign-heading">
      {!isAlone && (
        <Breadcrumbs>
          <Link to="/kampanjer">{t.campaigns.title}</Link>
        </Breadcrumbs>
      )}
      <PageHeading
        title={name}
        purpose={
          <p>
            <CampaignDates {...campaign} /> <CampaignStateMark state={state} />
          </p>
        }
      >
        {mayWrite && (
          <div className="campaign-heading__acts">
            {state !== 'closed' && <Button onClick={() => setExpecting(true)}>{t.campaigns.expect}</Button>}
            <CampaignSteps campaign={campaign} unsavedScans={unsavedScans} />
          </div>
        )}
      </PageHeading>
      {state !== 'open' && (
        <Notice>
          <p>{told[state]}</p>
        </Notice>
      )}
      <ExpectDialog campaignId={campaign.id} open={expecting} onClose={() => setExpecting(false)} />
    </div>
  );
}
