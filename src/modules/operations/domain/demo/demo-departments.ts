/** Thirteen departments of a large Swedish municipality; employees as numbers only, 26 300 in all. Invented figures. */
export const DEMO_DEPARTMENTS = [
  { name: 'Grundskoleförvaltningen', employees: 6_100 },
  { name: 'Hälsa-, vård- och omsorgsförvaltningen', employees: 5_200 },
  { name: 'Förskoleförvaltningen', employees: 4_300 },
  { name: 'Funktionsstödsförvaltningen', employees: 3_500 },
  { name: 'Gymnasie- och vuxenutbildningsförvaltningen', employees: 2_300 },
  { name: 'Arbetsmarknads- och socialförvaltningen', employees: 1_800 },
  { name: 'Serviceförvaltningen', employees: 750 },
  { name: 'Kulturförvaltningen', employees: 550 },
  { name: 'Fastighets- och gatukontoret', employees: 500 },
  { name: 'Fritidsförvaltningen', employees: 450 },
  { name: 'Stadskontoret', employees: 400 },
  { name: 'Stadsbyggnadskontoret', employees: 250 },
  { name: 'Miljöförvaltningen', employees: 200 },
] as const;

/** Every department is there before the first device. */
export const DEMO_FOUNDED = '2010-01-01';
