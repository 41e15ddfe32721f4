import { Link, useLocation } from '@tanstack/react-router';
import type { Device } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { type Column, DataTable, type Sort } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { DeviceStateMark } from './device-state-mark.js';
import './device-table.css';
import { modelName } from './device-words.js';
import { rememberOpened } from './opened-device.js';

/** The link of a device's row. */
export const rowLinkId = (deviceId: string): string => `enhet-${deviceId}`;

interface DeviceTableProps {
  readonly devices: readonly Device[];
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly busy?: boolean;
}

export function DeviceTable({ devices, ...rest }: DeviceTableProps) {
  const { t, format } = useSpeech();
  const columns: readonly Column<Device>[] = [
    {
      id: 'device',
      heading: t.devices.device,
      rowHeading: true,
      cell: (device) => <DeviceLink device={device} />,
    },
    {
      id: 'state',
      heading: t.devices.state,
      nowrap: true,
      cell: ({ state, stateSince }) => (
        <>
          <DeviceStateMark state={state} />
          {stateSince !== null && (
            <span className="table__note">
              {t.devices.since} {format.date(stateSince)}
            </span>
          )}
        </>
      ),
    },
    { id: 'department', heading: t.devices.department, cell: ({ department }) => department?.name ?? t.state.none },
    {
      id: 'category',
      heading: t.devices.category,
      cell: ({ category }) => (category === null ? t.state.none : wordFor(t.words.category, category)),
    },
    { id: 'grade', heading: t.devices.grade, cell: ({ grade }) => grade ?? '–' },
    {
      id: 'purchased',
      heading: t.devices.purchased,
      sortable: true,
      nowrap: true,
      cell: ({ purchasedOn }) => (purchasedOn === null ? t.state.none : format.date(purchasedOn)),
    },
    {
      id: 'registered',
      heading: t.devices.registered,
      sortable: true,
      nowrap: true,
      cell: ({ registeredAt }) => format.date(registeredAt),
    },
  ];
  return <DataTable caption={t.devices.caption} columns={columns} rows={devices} rowKey={({ id }) => id} {...rest} />;
}

function DeviceLink({ device }: { readonly device: Device }) {
  const { t } = useSpeech();
  const entry = useLocation({ select: ({ state }) => state.__TSR_key });
  const { id, identifiers, provisional } = device;
  return (
    <>
      <Link id={rowLinkId(id)} to="/enheter/$id" params={{ id }} onClick={() => rememberOpened(entry, id)}>
        <span>{modelName(device, t)}</span>{' '}
        <span className="device-link__codes">{identifiers.map(({ value }) => value).join(', ')}</span>
      </Link>
      {provisional && (
        <div>
          <StateMark tone="risk" word={t.devices.provisional} />
        </div>
      )}
    </>
  );
}
