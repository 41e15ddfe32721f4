import type { DeviceModel } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { type Fact, Facts } from '../../ui/facts.js';

interface ModelFactsProps {
  readonly model: DeviceModel;
  /** What is said besides, first. */
  readonly before?: readonly Fact[];
  /** Inches; left out where it is not asked for. */
  readonly screenInches?: number | null;
}

/** What is known of a device's model, and where from. */
export function ModelFacts({ model, before = [], screenInches }: ModelFactsProps) {
  const { t, format } = useSpeech();
  const known = (value: number | null, write: (known: number) => string): string =>
    value === null ? t.state.none : write(value);
  return (
    <Facts
      facts={[
        ...before,
        { term: t.devices.energy, value: known(model.energyKwhPerYear, (kwh) => format.unit(kwh, 'kWh', 1)) },
        { term: t.devices.weight, value: known(model.weightKg, (kg) => format.unit(kg, 'kg', 2)) },
        { term: t.devices.embodied, value: known(model.embodiedKgCo2e, (kg) => format.unit(kg, 'kg\u00A0CO₂e', 1)) },
        { term: t.devices.lifetime, value: known(model.lifetimeYears, t.devices.years) },
        ...(screenInches == null
          ? []
          : [{ term: t.devices.screen, value: t.devices.inches(format.number(screenInches, 1)) }]),
        { term: t.devices.labels, value: model.labels.join(', ') || t.devices.noLabels },
        { term: t.devices.source, value: model.source ?? t.state.none },
      ]}
    />
  );
}
