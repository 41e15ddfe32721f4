import { FactorSet } from '../../factor-set.js';
import { deviceEnergyFactors } from './device-energy.js';
import { displacementAndAttributionFactors } from './displacement-and-attribution.js';
import { electricityFactors } from './electricity.js';
import { embodiedFactors } from './embodied.js';
import { lifetimeAndMassFactors } from './lifetimes-and-masses.js';
import { logisticsFactors } from './logistics.js';
import { partFactors } from './parts.js';
import { recyclingFactors } from './recycling.js';

/**
 * Factor set 2026.1: category values throughout, a model's own embodied value is not used. Published; never edited:
 * a better source makes a new set.
 */
export const factorSet2026_1 = new FactorSet('2026.1', 'category', [
  ...embodiedFactors,
  ...lifetimeAndMassFactors,
  ...deviceEnergyFactors,
  ...partFactors,
  ...displacementAndAttributionFactors,
  ...recyclingFactors,
  ...logisticsFactors,
  ...electricityFactors,
]);
