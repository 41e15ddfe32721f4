import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Device, deviceQuery } from '../../api/devices.js';
import type { PersonWithDevices } from '../../api/people.js';
import { useSpeech, wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';

/** What the person has now. One look-up a device: people have a handful. */
export function PersonDevices({ devices }: Pick<PersonWithDevices, 'devices'>) {
  const { t, format } = useSpeech();
  const words = t.people;
  const found = useQueries({ queries: devices.map(({ deviceId }) => deviceQuery(deviceId)) });
  const rows = devices.map((use, index) => ({ ...use, device: found[index]?.data }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      id: 'device',
      heading: words.device,
      rowHeading: true,
      cell: ({ deviceId, device }) => (
        <Link to="/enheter/$id" params={{ id: deviceId }}>
          {device ? nameOf(device, t) : words.device}
        </Link>
      ),
    },
    {
      id: 'code',
      heading: words.code,
      cell: ({ device }) => <span className="code">{device?.identifiers[0]?.value}</span>,
    },
    { id: 'since', heading: words.since, nowrap: true, cell: ({ since }) => format.date(since) },
  ];
  return (
    <Panel title={words.devices}>
      {rows.length === 0 ? (
        <p>{words.noDevices}</p>
      ) : (
        <DataTable
          caption={words.devicesCaption}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={({ assignmentId }) => assignmentId}
        />
      )}
    </Panel>
  );
}

function nameOf({ model, category }: Pick<Device, 'model' | 'category'>, t: Messages): string {
  if (model) return `${model.manufacturer} ${model.name}`;
  return category === null ? t.people.device : wordFor(t.words.category, category);
}
