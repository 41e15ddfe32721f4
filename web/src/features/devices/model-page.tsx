import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { REACH } from '../../../../src/shared/permissions.js';
import { type CountedModel, modelQuery } from '../../api/models.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import { countText, fullName } from './device-words.js';
import { isMissing } from './is-missing.js';
import { MissingPage } from './missing-page.js';
import { ModelFacts } from './model-facts.js';

/** A model: what is known of it, and the devices there are of it. */
export function ModelPage({ modelId }: { readonly modelId: string }) {
  const { t } = useSpeech();
  const model = useQuery(modelQuery(modelId));
  if (isMissing(model.error)) return <MissingPage title={t.devices.missingModelTitle} text={t.devices.missingModel} />;
  return (
    <div className="page">
      <Breadcrumbs>
        <Link to="/enheter">{t.devices.backToRegister}</Link>
      </Breadcrumbs>
      <QueryState query={model}>
        {(found) => (
          <>
            <PageHeading title={fullName(found)} purpose={t.devices.modelPurpose} />
            <ModelDevices model={found} />
            <Panel title={t.devices.factsTitle}>
              <ModelFacts
                model={found}
                before={[{ term: t.devices.category, value: wordFor(t.words.category, found.category) }]}
                screenInches={found.screenInches}
              />
            </Panel>
          </>
        )}
      </QueryState>
    </div>
  );
}

function ModelDevices({ model: { id, devices } }: { readonly model: CountedModel }) {
  const { t } = useSpeech();
  const session = useSession();
  const isOwn = session !== null && REACH[session.role] === 'department';
  return (
    <Panel title={isOwn ? t.devices.modelOwnDevices : t.devices.modelDevices}>
      {devices.value === 0 ? (
        <p>{t.devices.modelNoDevices}</p>
      ) : (
        <p>
          <LinkButton to="/enheter" search={{ modell: id }} icon="device">
            {t.devices.show(countText(devices, t))}
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}
