import { Link, useNavigate } from '@tanstack/react-router';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Notice } from '../../ui/notice.js';
import { FindDevice } from './find-device.js';

interface MissingPageProps {
  readonly title: string;
  readonly text: string;
}

/** What stands at an address that leads to nothing the reader can see: why, and a search for it. */
export function MissingPage({ title, text }: MissingPageProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  return (
    <div className="page">
      <Breadcrumbs>
        <Link to="/enheter">{t.devices.backToRegister}</Link>
      </Breadcrumbs>
      <PageHeading title={title} />
      <Notice tone="warn">
        <p>{text}</p>
      </Notice>
      <FindDevice text="" onText={(sok) => void navigate({ to: '/enheter', search: sok === '' ? {} : { sok } })} />
    </div>
  );
}
