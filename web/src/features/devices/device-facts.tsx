import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayDo } from '../../../../src/shared/permissions.js';
import { type Device, deviceHistoryQuery } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { useSession } from '../../app/session.js';
import { type Fact, Facts } from '../../ui/facts.js';
import { CampaignLink } from './campaign-link.js';
import { ageOf, dayOf } from './device-age.js';
import { campaignOf } from './history-payload.js';

export function DeviceFacts({ device }: { readonly device: Device }) {
  const { t, format } = useSpeech();
  const { id, department, category, grade, purchasedOn, registeredAt, events } = device;
  const collectedBy = useCampaignOf(id, events);
  const facts: Fact[] = [
    { term: t.devices.state, value: <State device={device} /> },
    {
      term: t.devices.department,
      value:
        department === null ? (
          t.state.none
        ) : (
          <Link to="/forvaltningar/$id" params={{ id: department.id }}>
            {department.name}
          </Link>
        ),
    },
    { term: t.devices.category, value: category === null ? t.state.none : wordFor(t.words.category, category) },
    { term: t.devices.grade, value: grade ?? t.state.none },
    { term: t.devices.purchased, value: purchasedOn === null ? t.state.none : format.date(purchasedOn) },
    ...(purchasedOn === null ? [] : [{ term: t.devices.age, value: ageText(purchasedOn, t) }]),
    { term: t.devices.registered, value: <time dateTime={registeredAt}>{format.time(registeredAt)}</time> },
  ];
  if (collectedBy !== null)
    facts.push({ term: t.devices.campaign, value: <CampaignLinks campaignId={collectedBy} deviceId={id} /> });
  return <Facts facts={facts} />;
}

function State({ device: { state, stateSince } }: { readonly device: Device }) {
  const { t, format } = useSpeech();
  return (
    <>
      {wordFor(t.words.state, state)}{' '}
      {stateSince !== null && (
        <span className="whole">
          {t.devices.since} {format.date(stateSince)}
        </span>
      )}
    </>
  );
}

function ageText(purchasedOn: string, { devices }: Messages): string {
  const age = ageOf(purchasedOn, dayOf(new Date()));
  if (age === null || (age.years === 0 && age.months === 0)) return devices.ageNew;
  return [
    ...(age.years > 0 ? [devices.ageYears(age.years)] : []),
    ...(age.months > 0 ? [devices.ageMonths(age.months)] : []),
  ].join(' ');
}

/** The campaign that collected the device last, as far back as its history is fetched. */
function useCampaignOf(deviceId: string, events: number): string | null {
  const { data } = useInfiniteQuery(deviceHistoryQuery(deviceId, events));
  const collected = data?.pages.flat().find((entry) => entry.type === 'collected' && entry.correctedBy === null);
  return collected ? campaignOf(collected) : null;
}

interface CampaignLinksProps {
  readonly campaignId: string;
  readonly deviceId: string;
}

function CampaignLinks({ campaignId, deviceId }: CampaignLinksProps) {
  const { t } = useSpeech();
  const session = useSession();
  return (
    <span className="row">
      <CampaignLink campaignId={campaignId} />
      {session !== null && mayDo(session.role, 'savings.read') && (
        <Link to="/kampanjer/$id/enheter/$deviceId" params={{ id: campaignId, deviceId }}>
          {t.devices.saving}
        </Link>
      )}
    </span>
  );
}
