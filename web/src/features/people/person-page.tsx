import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { departmentQuery } from '../../api/departments.js';
import { personQuery, personRecordAddress, type PersonWithDevices } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { DownloadLink } from '../../ui/download-link.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { ChangePerson } from './change-person.js';
import { ErasePerson } from './erase-person.js';
import { PersonDevices } from './person-devices.js';

/** What is stored about a person, and what they may ask for. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const { t } = useSpeech();
  const person = useQuery(personQuery(personId));
  return (
    <div className="page">
      <Breadcrumbs>
        <Link to="/administration/personer">{t.people.title}</Link>
      </Breadcrumbs>
      <QueryState query={person}>
        {(found) => (found.erasedAt === null ? <Known person={found} /> : <Erased erasedAt={found.erasedAt} />)}
      </QueryState>
    </div>
  );
}

function Known({ person }: { readonly person: PersonWithDevices }) {
  const { t } = useSpeech();
  const words = t.people;
  const session = useSession();
  const [open, setOpen] = useState<'change' | 'erase' | null>(null);
  const mayWrite = session !== null && mayDo(session.role, 'person.write');
  const close = (): void => setOpen(null);
  return (
    <>
      <PageHeading title={person.name ?? words.nameless} purpose={<p>{words.logged}</p>}>
        {mayWrite && <Button onClick={() => setOpen('change')}>{words.change}</Button>}
      </PageHeading>
      <Panel title={words.facts}>
        <PersonFacts person={person} />
      </Panel>
      <PersonDevices devices={person.devices} />
      <Panel title={words.rights}>
        <p>{words.recordText}</p>
        <div className="row">
          {session !== null && mayDo(session.role, 'account.read') && (
            <DownloadLink href={personRecordAddress(person.id)}>{words.record}</DownloadLink>
          )}
          {mayWrite && (
            <Button variant="danger" onClick={() => setOpen('erase')}>
              {words.erase}
            </Button>
          )}
        </div>
      </Panel>
      {open === 'change' && <ChangePerson person={person} onClose={close} />}
      {open === 'erase' && <ErasePerson person={person} onClose={close} />}
    </>
  );
}

function PersonFacts({
  person: { email, externalId, departmentId, createdAt },
}: {
  readonly person: PersonWithDevices;
}) {
  const { t, format } = useSpeech();
  const words = t.people;
  return (
    <Facts
      facts={[
        { term: words.email, value: email ?? t.state.none },
        { term: words.externalId, value: externalId ?? t.state.none },
        { term: words.department, value: departmentId === null ? t.state.none : <DepartmentLink id={departmentId} /> },
        { term: words.createdAt, value: format.date(createdAt) },
      ]}
    />
  );
}

function DepartmentLink({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data } = useQuery(departmentQuery(id));
  return (
    <Link to="/forvaltningar/$id" params={{ id }}>
      {data?.name ?? t.people.department}
    </Link>
  );
}

function Erased({ erasedAt }: { readonly erasedAt: string }) {
  const { t, format } = useSpeech();
  useEffect(() => {
    // The button that opened the question is gone with the name, and the focus with it.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  }, []);
  return (
    <>
      <PageHeading title={t.people.erasedTitle} />
      <Notice role="status">
        <p>{t.people.erased(format.date(erasedAt))}</p>
      </Notice>
    </>
  );
}
