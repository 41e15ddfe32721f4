import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Municipality, municipalitiesQuery } from '../../api/session.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { SelectField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { PasswordForm } from './password-form.js';
import { ProviderLinks } from './provider-links.js';
import './sign-in-page.css';

export function SignInPage() {
  const { t } = useSpeech();
  const municipalities = useQuery(municipalitiesQuery);
  return (
    <div className="page sign-in">
      <PageHeading title={t.signIn.title} purpose={t.signIn.purpose} />
      <ProviderRefusal />
      <QueryState query={municipalities}>{(all) => <WaysIn municipalities={all} />}</QueryState>
    </div>
  );
}

/** What an identity provider's sign-in came to when it came to nothing: the callback says it in the address. */
function ProviderRefusal() {
  const { t } = useSpeech();
  const sentences: Readonly<Record<string, string>> = t.signIn.refused;
  const sentence = sentences[new URLSearchParams(window.location.search).get('signIn') ?? ''];
  if (sentence === undefined) return null;
  return (
    <Notice tone="error" role="alert">
      <p>{sentence}</p>
    </Notice>
  );
}

function WaysIn({ municipalities }: { readonly municipalities: readonly Municipality[] }) {
  const { t } = useSpeech();
  const several = municipalities.length > 1;
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const slug = several ? chosen : (municipalities[0]?.slug ?? '');
  return (
    <div className="stack">
      {several && (
        <SelectField
          label={t.signIn.municipality}
          error={missing && chosen === '' ? t.signIn.municipalityMissing : undefined}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t.signIn.chooseMunicipality}</option>
          {municipalities.map(({ slug: each, name }) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <ProviderLinks key={slug} municipality={slug} />
      <PasswordForm municipality={slug} onMunicipalityMissing={() => setMissing(true)} />
    </div>
  );
}
