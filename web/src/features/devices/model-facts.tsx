import type { DeviceModel } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';

/** What is known of a device's model, and where from. */
export function ModelFacts({ model }: { readonly model: DeviceModel }) {
  const { t, format } = useSpeech();
  const known = (value: number | null, write: (known: number) => string): string =>
    value === null ? t.state.none : write(value);
  return (
    <Panel title={t.devices.modelTitle}>
      <Facts
        facts={[
          { term: t.devices.energy, value: known(model.energyKwhPerYear, (kwh) => format.unit(kwh, 'kWh', 1)) },
          { term: t.devices.weight, value: known(model.weightKg, (kg) => format.unit(kg, 'kg', 2)) },
          { term: t.devices.embodied, value: known(model.embodiedKgCo2e, (kg) => format.unit(kg, 'kg\u00A0CO₂e', 1)) },
          { term: t.devices.lifetime, value: known(model.lifetimeYears, t.devices.years) },
          { term: t.devices.labels, value: model.labels.join(', ') || t.devices.noLabels },
          { term: t.devices.source, value: model.source ?? t.state.none },
        ]}
      />
    </Panel>
  );
}
