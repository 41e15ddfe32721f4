import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { devicesByCodeQuery } from '../../api/devices.js';
import { type SearchAnswer, type SearchHit, searchQuery } from '../../api/search.js';
import { Dialog } from '../../ui/dialog.js';
import { StatusRegion } from '../../ui/status-region.js';
import { Failure } from '../failure.js';
import { useSpeech } from '../language.js';
import './search-dialog.css';
import { SearchHits } from './search-hits.js';
import { useSettled } from './settled.js';

/** A scanner writes a code faster than this, so that one scan is one question. */
const SETTLE_MS = 150;
const SHORTEST = 2;
/** What the API takes. */
const LONGEST = 200;

/** Finds devices, models, campaigns and departments from every page. Nothing that is searched for is kept. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Dialog open title={t.app.searchTitle} onClose={onClose} closeOnBackdrop>
      <Search onDone={onClose} />
    </Dialog>
  );
}

function Search({ onDone }: { readonly onDone: () => void }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), SETTLE_MS);
  const found = useQuery({
    ...searchQuery(asked),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const hits = asked.length >= SHORTEST ? allOf(found.data) : [];
  const lookup = useMutation({
    mutationFn: (code: string) => queries.query(devicesByCodeQuery(code)),
    onSuccess: (devices, kod) => {
      const [device] = devices;
      const [hit] = hits;
      if (device && devices.length === 1) go({ kind: 'device', id: device.id });
      else if (device) leaveBy(navigate({ to: '/enheter', search: { kod } }));
      else if (hit && hits.length === 1) go(hit);
    },
  });
  const noDevice = lookup.data?.length === 0 && lookup.variables === text.trim();

  function leaveBy(gone: Promise<void>): void {
    onDone();
    void gone;
  }

  function go({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): void {
    if (kind === 'device') leaveBy(navigate({ to: '/enheter/$id', params: { id } }));
    else if (kind === 'campaign') leaveBy(navigate({ to: '/kampanjer/$id', params: { id } }));
    else if (kind === 'department') leaveBy(navigate({ to: '/forvaltningar/$id', params: { id } }));
    else leaveBy(navigate({ to: '/modeller/$id', params: { id } }));
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (text.trim() !== '') lookup.mutate(text.trim());
  }

  function summary(): string {
    if (noDevice) return t.app.searchNoDevice(text.trim());
    if (asked.length < SHORTEST || found.data === undefined) return '';
    return hits.length === 0 ? t.app.searchNone(asked) : t.app.searchFound(hits.length);
  }

  const failure = lookup.error ?? found.error;
  return (
    <form role="search" className="search" onSubmit={submit}>
      <SearchHits text={text} onType={setText} longest={LONGEST} hits={hits} onGo={go} />
      <StatusRegion>{summary()}</StatusRegion>
      {failure && <Failure error={failure} />}
    </form>
  );
}

const allOf = (answer: SearchAnswer | undefined): readonly SearchHit[] =>
  answer ? [...answer.devices, ...answer.models, ...answer.campaigns, ...answer.departments] : [];
