import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { changeMunicipality } from '../../api/municipality.js';
import { sessionQuery } from '../../api/session.js';
import { CampaignForm } from '../../features/campaigns/campaign-form.js';
import { DemoOffer } from '../../features/operations/demo-offer.js';
import { NameMunicipality } from '../../features/organisation/name-municipality.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Failure } from '../failure.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';
import { useSession } from '../session.js';
import { forgetSetupStep, rememberSetupStep, SETUP_STEPS, type SetupStep } from '../setup-steps.js';
import './setup-page.css';

interface SetupPageProps {
  readonly step: SetupStep;
}

/** The first steps of a new municipality. Each can be skipped; done or skipped, they are not offered again. */
export function SetupPage({ step }: SetupPageProps) {
  const { t } = useSpeech();
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const next = SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1];
  const complete = useMutation({
    mutationFn: async (campaignId: string | undefined) => {
      await changeMunicipality({ setupCompleted: true });
      return campaignId;
    },
    onSuccess: async (campaignId) => {
      forgetSetupStep();
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await (campaignId === undefined
        ? navigate({ to: '/kampanjer' })
        : navigate({ to: '/kampanjer/$id', params: { id: campaignId } }));
    },
  });
  const finish = (campaignId?: string): void => complete.mutate(campaignId);
  const goOn = (): void => (next === undefined ? finish() : void navigate({ to: '/start', search: { steg: next } }));
  useEffect(() => rememberSetupStep(step), [step]);

  if (session !== null && !mayDo(session.role, 'municipality.write')) return <Navigate to="/" replace />;
  return (
    <div className="page">
      <PageHeading title={t.setup.title} purpose={t.setup.purpose} />
      <Steps current={step} />
      <StepHeading step={step} />
      {step === 'municipality' && <NameMunicipality onSaved={goOn} />}
      {step === 'devices' && <DevicesStep />}
      {step === 'campaign' && (
        <div className="stack">
          <p>{t.setup.campaignText}</p>
          <CampaignForm onCreated={({ id }) => finish(id)} />
        </div>
      )}
      {complete.error && <Failure error={complete.error} />}
      <div className="row">
        <Button busy={complete.isPending} onClick={goOn}>
          {step === 'devices' ? t.setup.next : t.setup.skip}
        </Button>
        {next !== undefined && (
          <Button variant="quiet" busy={complete.isPending} onClick={() => finish()}>
            {t.setup.skipAll}
          </Button>
        )}
      </div>
    </div>
  );
}

function Steps({ current }: { readonly current: SetupStep }) {
  const { t } = useSpeech();
  return (
    <ol className="setup-steps">
      {SETUP_STEPS.map((step, place) => (
        <li key={step} className="setup-steps__step" aria-current={step === current ? 'step' : undefined}>
          {t.setup.steps[step]}
          {place < SETUP_STEPS.indexOf(current) && <span className="visually-hidden"> ({t.setup.done})</span>}
        </li>
      ))}
    </ol>
  );
}

/** Takes the focus when the step changes: what had it is gone. */
function StepHeading({ step }: SetupPageProps) {
  const { t, format } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {t.setup.step(format.number(SETUP_STEPS.indexOf(step) + 1), t.setup.steps[step])}
    </h2>
  );
}

function DevicesStep() {
  const { t } = useSpeech();
  return (
    <div className="stack">
      <p>{t.setup.devicesText}</p>
      <div className="row">
        <LinkButton to="/import" variant="primary">
          {t.setup.import}
        </LinkButton>
      </div>
      <p className="quiet">{t.setup.importReturn}</p>
      <DemoOffer />
    </div>
  );
}
