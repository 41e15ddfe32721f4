import type { Campaign } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import './campaign-dates.css';
import { isoWeek } from './iso-week.js';

type Days = Pick<Campaign, 'startsOn' | 'endsOn'>;

/** A campaign's first and last day, with the weeks that Swedes plan by. */
export function CampaignDates({ startsOn, endsOn }: Days) {
  const { format } = useSpeech();
  return (
    <>
      <span className="campaign-dates__part">{format.date(startsOn)} –</span>{' '}
      <span className="campaign-dates__part">{format.date(endsOn)}</span>{' '}
      <span className="campaign-dates__part quiet">
        (<Weeks startsOn={startsOn} endsOn={endsOn} />)
      </span>
    </>
  );
}

/** The week of both days, or the first and the last. */
export function Weeks({ startsOn, endsOn }: Days) {
  const { t } = useSpeech();
  const [first, last] = [isoWeek(startsOn), isoWeek(endsOn)];
  return first === last ? t.campaigns.week(first) : t.campaigns.weeks(first, last);
}
