import { Link } from '@tanstack/react-router';
import type { Device } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { type Column, DataTable } from '../../ui/data-table.js';

/** Manufacturer and name of a device's model. */
export const modelName = ({ model }: Pick<Device, 'model'>, t: Messages): string =>
  model === null ? t.devices.unknownModel : `${model.manufacturer} ${model.name}`;

export function DeviceTable({ devices }: { readonly devices: readonly Device[] }) {
  const { t } = useSpeech();
  const columns: readonly Column<Device>[] = [
    {
      id: 'model',
      heading: t.devices.model,
      rowHeading: true,
      cell: (device) => (
        <Link to="/enheter/$id" params={{ id: device.id }}>
          {modelName(device, t)}
        </Link>
      ),
    },
    {
      id: 'codes',
      heading: t.devices.codes,
      cell: ({ identifiers }) => (
        <span className="code">{identifiers.map(({ value }) => value).join(', ') || t.state.none}</span>
      ),
    },
    {
      id: 'category',
      heading: t.devices.category,
      cell: ({ category }) => (category === null ? t.state.none : wordFor(t.words.category, category)),
    },
    { id: 'state', heading: t.devices.state, cell: ({ state }) => wordFor(t.words.state, state) },
    { id: 'department', heading: t.devices.department, cell: ({ department }) => department?.name ?? t.state.none },
  ];
  return <DataTable caption={t.devices.caption} columns={columns} rows={devices} rowKey={({ id }) => id} />;
}
