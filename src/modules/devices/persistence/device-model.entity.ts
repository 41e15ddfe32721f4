import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DeviceCategory } from '../../../shared/device-category.js';

@Entity('device_model')
export class DeviceModelEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'model_id' })
  modelId: string;

  @Column('text')
  manufacturer: string;

  @Column('text')
  name: string;

  @Column('text')
  category: DeviceCategory;

  @Column('double precision', { name: 'energy_kwh_per_year', nullable: true })
  energyKwhPerYear: number | null;

  @Column('double precision', { name: 'weight_kg', nullable: true })
  weightKg: number | null;

  /** Manufacture, distribution and end of life of one device, kg CO2e. Shown; factor set 2026.1 does not use it. */
  @Column('double precision', { name: 'embodied_kg_co2e', nullable: true })
  embodiedKgCo2e: number | null;

  @Column('double precision', { name: 'lifetime_years', nullable: true })
  lifetimeYears: number | null;

  @Column('double precision', { name: 'screen_inches', nullable: true })
  screenInches: number | null;

  /** TCO Certified, EPEAT and the like. */
  @Column('text', { array: true })
  labels: string[];

  /** Where the numbers come from. */
  @Column('text', { nullable: true })
  source: string | null;
}
