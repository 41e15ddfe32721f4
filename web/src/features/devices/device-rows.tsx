import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { DevicePage } from '../../api/devices.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { useSettled } from '../../app/shell/settled.js';
import { Notice } from '../../ui/notice.js';
import { Pager } from '../../ui/pager.js';
import { type RegisterAddress, sortOf, sortWordOf } from './device-filter.js';
import { DeviceTable, rowLinkId } from './device-table.js';
import { openedFrom } from './opened-device.js';
import { useFirstNew } from './use-first-new.js';

export type Devices = UseInfiniteQueryResult<InfiniteData<DevicePage>>;

/** A wait shorter than this is not worth a mark. */
const SILENT_MS = 200;

interface DeviceRowsProps {
  readonly devices: Devices;
  /** What is shown, which may be of the question before. */
  readonly pages: InfiniteData<DevicePage>;
  readonly address: RegisterAddress;
  readonly onAddress: (next: RegisterAddress) => void;
  /** Instead of a table without rows. */
  readonly empty: ReactNode;
}

/** The rows that are fetched and the way to more of them. */
export function DeviceRows({ devices, pages: { pages }, address, onAddress, empty }: DeviceRowsProps) {
  const { t } = useSpeech();
  const items = pages.flatMap((page) => page.items);
  const isWaiting = useSettled(devices.isPlaceholderData, SILENT_MS) && devices.isPlaceholderData;
  const count = pages[0]?.count;
  useBackToRow();
  const goOn = useFirstNew(items.map(({ id }) => rowLinkId(id)));

  function more(): void {
    goOn();
    void devices.fetchNextPage();
  }

  if (items.length === 0 && !devices.hasNextPage) return empty;
  return (
    <>
      {items.length === 0 ? (
        <Notice role="status">
          <p>{t.devices.noneSoFar}</p>
        </Notice>
      ) : (
        <DeviceTable
          devices={items}
          sort={sortOf(address)}
          onSort={(sort) => onAddress({ ...address, ordning: sortWordOf(sort) })}
          busy={isWaiting}
        />
      )}
      {devices.isFetchNextPageError && <Failure error={devices.error} />}
      <Pager
        hasMore={devices.hasNextPage}
        busy={devices.isFetchingNextPage}
        onMore={more}
        shown={items.length}
        total={count?.isExact ? count.value : undefined}
        label={items.length === 0 ? t.devices.lookOn : undefined}
      />
    </>
  );
}

/** On Back the reader stands on the row that was opened. The page is scrolled by the router, which knows how far it was. */
function useBackToRow(): void {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key });
  const arrivedAt = useRef(entry);
  useLayoutEffect(() => {
    const deviceId = openedFrom(arrivedAt.current);
    if (deviceId !== null) document.getElementById(rowLinkId(deviceId))?.focus({ preventScroll: true });
  }, []);
}
