import type { FactorSource } from '../../factor-set.js';

export const BOAVIZTA: FactorSource = {
  name: 'Boavizta environmental-footprint-data, boavizta-data-us.csv, commit 61323eb5 (2023-02-23)',
  url: 'https://github.com/Boavizta/environmental-footprint-data',
  year: 2023,
  licence: 'ODbL 1.0 (contents DbCL 1.0)',
};

export const ADEME_IMPACT_CO2: FactorSource = {
  name: 'ADEME Impact CO2 (numerique.json, repository snapshot 2026-07-01), citing the ADEME/Arcep 2022 study; https://librairie.ademe.fr/consommer-autrement/5226-evaluation-de-l-impact-environnemental-du-numerique-en-france-et-analyse-prospective.html',
  url: 'https://github.com/incubateur-ademe/impactco2',
  year: 2022,
};

export const ADEME_REFURBISHED: FactorSource = {
  name: 'ADEME 2022 refurbished study as reported by maxandfix.com (computers 5 y then 3 y; phones and tablets 3 y then 2 y)',
  url: 'https://librairie.ademe.fr/dechets-economie-circulaire/5241-evaluation-de-l-impact-environnemental-d-un-ensemble-de-produits-reconditionnes.html',
  year: 2022,
};

export const DERIVED_BOAVIZTA_ADEME: FactorSource = {
  name: 'derived: Boavizta and ADEME Impact CO2',
  url: 'https://github.com/Boavizta/environmental-footprint-data',
  year: 2026,
  licence: 'ODbL 1.0 (contents DbCL 1.0)',
};

export const DERIVED_BOAVIZTA: FactorSource = {
  name: 'derived: Boavizta only',
  url: 'https://github.com/Boavizta/environmental-footprint-data',
  year: 2026,
  licence: 'ODbL 1.0 (contents DbCL 1.0)',
};

export const ASSUMPTION: FactorSource = { name: 'assumption of the Återtag method', url: null, year: 2026 };

export const INREGO_PARTS: FactorSource = {
  name: 'Inrego, Hur påverkar min laptop klimatet (IVL/Inrego model)',
  url: 'https://inrego.se/nyheter/hur-paverkar-min-laptop-klimatet',
  year: 2022,
};

export const IVL_INREGO_CONVENTION: FactorSource = {
  name: 'IVL/Inrego model assumption: reuse means a similar new product is not made',
  url: 'https://staging.datacentrereview.com/2020/04/new-industry-standard-for-measuring-the-environmental-benefits-of-reusing-it',
  year: 2020,
};

export const MAKOV_FONT_VIVANCO: FactorSource = {
  name: 'Makov & Font Vivanco 2018, Frontiers in Energy Research 6:39',
  url: 'https://doi.org/10.3389/fenrg.2018.00039',
  year: 2018,
};

export const INREGO_ATTRIBUTION: FactorSource = {
  name: 'Inrego CO2 model: reductions split equally between first and second user',
  url: 'https://inrego.fi/co2-laskentamalli',
  year: 2021,
};

export const ATEA_2020: FactorSource = {
  name: 'Atea group 2020: 77 % of workstations and phones continued in use',
  url: 'https://www.atea.fi/uutiset/2021/atea-kierratti-ennatysmaaran-laitteita-vuonna-2020',
  year: 2021,
};

export const BORLANGE: FactorSource = {
  name: 'Borlänge drawer campaign with Atea: 25 % of the collected units could be reused',
  url: 'https://klimatneutralaborlange2030.se/lat-mig-ga-vidare-25-av-insamlade-digitala-enheter-gick-att-ateranvanda/',
  year: null,
};

export const EPA_WARM: FactorSource = {
  name: 'US EPA WARM v15, MTCO2E per short ton recycled, divided by 0.907185',
  url: 'https://www.epa.gov/warm',
  year: 2020,
};

export const EPA_HUB: FactorSource = {
  name: 'EPA Emission Factors Hub, values seen copied in public code',
  url: 'https://www.epa.gov/climateleadership/ghg-emission-factors-hub',
  year: 2024,
};

export const EMBER: FactorSource = {
  name: 'Ember average intensity in npm @tgwf/co2 0.19.0 (one latest value per country, no year label)',
  url: 'https://www.npmjs.com/package/@tgwf/co2',
  year: 2026,
  licence: 'CC BY-SA 4.0',
};

export const ELECTRICITY_MAPS: FactorSource = {
  name: 'Electricity Maps annual data republished in npm @tgwf/co2 0.19.0 (dist/*/data/electricity-maps/yearly_YYYY.js)',
  url: 'https://www.npmjs.com/package/@tgwf/co2',
  year: 2026,
  licence: 'ODbL',
};

export const IVL_NORDIC_MIX_2025: FactorSource = {
  name: 'IVL/SMED Nordic mix including import and export, mean of 2021-2023',
  url: 'https://etn.se/index.php/nyheter/72456-nordisk-el-30-procent-mindre-fossil-pa-fem-ar.html',
  year: 2025,
};

export const IVL_NORDIC_MIX_2021: FactorSource = {
  name: 'IVL/SMED Nordic mix including import and export, mean of three years (the press says 2016-19)',
  url: 'https://www.ivl.se/publikationer/publikationer/emissionsfaktorer-for-nordiskelmix-med-hansyn-till-import-och-export.html',
  year: 2021,
};

export const MILJOBAROMETERN: FactorSource = {
  name: 'Miljöbarometern',
  url: 'http://2030.miljobarometern.se/nationella-indikatorer/branslet/klimatpaverkan-hos-olika-drivmedel-b2d/el/compare/',
  year: 2022,
};

export const SWEDISH_CONSUMPTION_2019: FactorSource = {
  name: 'boaviztapi electrical_mix.csv citing ScienceDirect S0306261921012149',
  url: 'https://www.sciencedirect.com/science/article/pii/S0306261921012149',
  year: 2021,
};

export const UPTIME_2023: FactorSource = {
  name: 'Uptime Institute survey 2023',
  url: 'https://journal.uptimeinstitute.com/large-data-centers-are-mostly-more-efficient-analysis-confirms/',
  year: 2024,
};
