import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { UnreachableError } from '../../api/client.js';
import { devicesQuery } from '../../api/devices.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { OfflineNote } from '../../ui/offline-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { filterOf, isFiltered, type RegisterAddress, unfiltered } from './device-filter.js';
import { DeviceFilters } from './device-filters.js';
import { DeviceRows, type Devices } from './device-rows.js';
import { countText } from './device-words.js';
import { FindDevice } from './find-device.js';
import { ModelFilter } from './model-filter.js';

interface DeviceRegisterProps {
  readonly address: RegisterAddress;
  readonly onAddress: (next: RegisterAddress) => void;
  /** What there is to do where the register has no device at all. */
  readonly whenEmpty: ReactNode;
}

/** The register: searched, filtered, ordered and read page by page by the server. */
export function DeviceRegister({ address, onAddress, whenEmpty }: DeviceRegisterProps) {
  const { t } = useSpeech();
  const devices = useInfiniteQuery({ ...devicesQuery(filterOf(address)), placeholderData: keepPreviousData });
  // An error takes the rows of the question before away with it: they are kept here.
  const shown = useLast(devices.data);
  const clear = isFiltered(address) ? () => onAddress(unfiltered(address)) : undefined;
  const [first] = shown?.pages ?? [];
  return (
    <>
      <PageHeading title={t.devices.title} purpose={t.devices.purpose} />
      <FindDevice
        text={address.sok ?? ''}
        onText={(text) => onAddress({ ...address, sok: text === '' ? undefined : text })}
        onClear={clear}
        summary={first?.count ? countText(first.count, t) : ''}
      />
      <DeviceFilters address={address} onAddress={onAddress} />
      {address.modell !== undefined && (
        <ModelFilter modelId={address.modell} onClear={() => onAddress({ ...address, modell: undefined })} />
      )}
      <Trouble devices={devices} hasOldRows={devices.data === undefined && shown !== undefined} />
      {shown === undefined && devices.error === null && <Skeleton lines={12} />}
      {shown !== undefined && (
        <DeviceRows
          devices={devices}
          pages={shown}
          address={address}
          onAddress={onAddress}
          empty={clear === undefined ? whenEmpty : <NoHits onClear={clear} />}
        />
      )}
    </>
  );
}

/** The last of a value that there was. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

interface TroubleProps {
  readonly devices: Devices;
  /** The rows below are those of another question. */
  readonly hasOldRows: boolean;
}

/** Why the list could not be fetched; what was there stays below. */
function Trouble({ devices: { error, data, dataUpdatedAt, isFetchNextPageError, refetch }, hasOldRows }: TroubleProps) {
  const { t } = useSpeech();
  // That one is told where the button was pressed.
  if (error === null || isFetchNextPageError) return null;
  if (error instanceof UnreachableError && data !== undefined) return <OfflineNote fetchedAt={dataUpdatedAt} />;
  return (
    <>
      <Failure error={error} onRetry={() => void refetch()} />
      {hasOldRows && <p className="quiet">{t.devices.oldRows}</p>}
    </>
  );
}

function NoHits({ onClear }: { readonly onClear: () => void }) {
  const { t } = useSpeech();
  return (
    <EmptyState
      icon="search"
      title={t.devices.noHitsTitle}
      action={
        <Button icon="cross" onClick={onClear}>
          {t.app.clearFilters}
        </Button>
      }
    >
      <p>{t.devices.noHits}</p>
    </EmptyState>
  );
}
