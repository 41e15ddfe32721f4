/**
 * The columns read from Boavizta's environmental footprint data (boavizta-data-us.csv and boavizta-data-fr.csv; ODbL 1.0).
 * `gwp_total` is kg CO2e over the whole life; `…_ratio` are fractions of it; `yearly_tec` is kWh a year; `lifetime` years;
 * `weight` kg; `screen_size` inches.
 */
export const BOAVIZTA_COLUMNS = [
  { field: 'manufacturer', reads: 'text', required: true, headers: ['manufacturer'] },
  { field: 'name', reads: 'text', required: true, headers: ['name'] },
  { field: 'subcategory', reads: 'text', required: true, headers: ['subcategory'] },
  { field: 'gwpTotal', reads: 'number', required: true, headers: ['gwp_total'] },
  { field: 'gwpUseRatio', reads: 'number', required: true, headers: ['gwp_use_ratio'] },
  { field: 'gwpManufacturingRatio', reads: 'number', headers: ['gwp_manufacturing_ratio'] },
  { field: 'gwpErrorRatio', reads: 'number', headers: ['gwp_error_ratio'] },
  { field: 'yearlyTec', reads: 'number', headers: ['yearly_tec'] },
  { field: 'lifetime', reads: 'number', headers: ['lifetime'] },
  { field: 'weight', reads: 'number', headers: ['weight'] },
  { field: 'screenSize', reads: 'number', headers: ['screen_size'] },
  { field: 'useLocation', reads: 'text', headers: ['use_location'] },
  { field: 'reportDate', reads: 'text', headers: ['report_date'] },
  { field: 'sources', reads: 'text', headers: ['sources'] },
] as const;

export type BoaviztaField = (typeof BOAVIZTA_COLUMNS)[number]['field'];
