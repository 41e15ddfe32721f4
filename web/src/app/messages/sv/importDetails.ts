import type { BoaviztaField } from '../../../../../src/shared/boavizta-columns.js';
import type { DeviceField } from '../../../../../src/shared/device-columns.js';
import type { BinaryFile, CellText, ImportFaultTexts } from '../../../../../src/shared/import-fault.js';
import { formatsOf } from '../../formats.js';
import { countedIn } from '../plural.js';

// Apart from the catalogue that every page loads: only the import page says these.
const counted = countedIn('sv-SE');
const format = formatsOf('sv');
const number = (value: number, decimals?: number): string => format.number(value, decimals);

const SAVE_AS_CSV = 'Öppna den i Excel, välj Spara som och filtypen ”CSV UTF-8” och importera den filen.';
const ADD_HEADER = 'Lägg till en rubrikrad, till exempel ”Inventarienr;Serienummer;Modell”.';
const CLOSE_QUOTES =
  'så det går inte att avgöra var cellen slutar. Sätt citattecken på båda sidor om cellen och skriv citattecken inuti den dubbelt (""), eller spara filen från Excel igen.';
const SPLIT = 'Dela den i flera filer med samma rubrikrad.';
const EXPORT_AS_TEXT = 'Exportera igen med kolumnen som text.';

const BINARY_FILES: Record<BinaryFile, string> = {
  'excel-workbook': 'en Excelarbetsbok (.xlsx) eller ett zip-arkiv',
  'empty-zip': 'ett tomt zip-arkiv',
  'old-excel-workbook': 'en äldre Excelarbetsbok (.xls)',
  gzip: 'ett gzip-arkiv',
  pdf: 'ett pdf-dokument',
};

const cell = (text: CellText): string => (text === null ? 'Texten' : `”${text}”`);
const either = (words: readonly string[]): string =>
  new Intl.ListFormat('sv-SE', { type: 'disjunction' }).format(words);
const cells = (count: number): string => counted(count, { one: 'cell', other: 'celler' });

const faults: ImportFaultTexts = {
  file_too_large: ({ bytes, most }) => `Filen har ${number(bytes)} byte och får ha högst ${number(most)}. ${SPLIT}`,
  too_many_rows: ({ most }) => `Filen har mer än ${number(most)} rader under rubrikraden. ${SPLIT}`,
  file_empty: () => 'Filen är tom. Exportera den igen med en rubrikrad och minst en rad under den.',
  not_a_csv_file: ({ found }) => `Filen är ${BINARY_FILES[found]} och inte en CSV-fil. ${SAVE_AS_CSV}`,
  nul_character: ({ row }) =>
    `Rad ${number(row)} innehåller ett NUL-tecken, så det är ingen ren textfil. ${SAVE_AS_CSV}`,
  broken_utf8: () => `Filen säger sig vara i UTF-8 men innehåller annat. ${SAVE_AS_CSV}`,
  mixed_encodings: ({ row }) =>
    `Rad ${number(row)} har bokstäver i UTF-8 medan andra rader är i Windows-1252, så en del bokstäver skulle bli fel. ${SAVE_AS_CSV}`,
  quote_not_closed: ({ row }) =>
    `Rad ${number(row)}: ett citattecken inleder en cell och avslutas aldrig, ${CLOSE_QUOTES}`,
  text_after_quote: ({ row }) =>
    `Rad ${number(row)}: text följer efter cellens avslutande citattecken, ${CLOSE_QUOTES}`,
  no_header: ({ row }) => `Rad ${number(row)} borde ha kolumnernas rubriker men har inga ord. ${ADD_HEADER}`,
  header_repeated: ({ row, header, first, second }) =>
    `Rad ${number(row)}: rubriken ”${header}” står över både kolumn ${first} och kolumn ${second}. Byt namn på den ena eller ta bort den.`,
  personal_number_in_header: ({ row, column }) =>
    `Rad ${number(row)}, kolumn ${column}, borde ha en rubrik och ser ut som ett personnummer. Personnummer sparas aldrig. ${ADD_HEADER}`,
  column_missing: ({ headers }) =>
    `En kolumn saknas. Lägg till en med någon av rubrikerna ${either(headers.map((header) => `”${header}”`))}.`,
  interrupted: () =>
    'Importen avbröts: programmet som körde den gav inget livstecken på tio minuter. Ingenting importerades. Börja om med samma fil.',

  column_repeated: ({ header }) => `Kolumnen läses inte: ”${header}” betyder samma sak och kommer först.`,
  column_without_header: ({ column }) =>
    `Kolumn ${column} saknar rubrik och läses inte. Ge den en rubrik om den ska läsas.`,
  column_about_people: () => 'Kolumnen handlar om personer och läses inte.',
  column_unknown: () => 'Kolumnen är okänd och läses inte.',
  placeholders: ({ cells: count, text }) =>
    count === 1
      ? `Cellen innehåller utfyllnaden ”${text}” och läses som tom.`
      : `${cells(count)} från den här raden och nedåt innehåller utfyllnad, till exempel ”${text}”, och läses som tomma.`,
  letters_lost: () =>
    'Bokstäver har gått förlorade (visas som \ufffd) innan filen sparades. Exportera den igen som ”CSV UTF-8”.',

  rows_run_together: () =>
    'En cell på raden går över flera rader och filen har ensamma citattecken inuti celler, så rader kan ha flutit ihop. Skriv citattecken inuti en cell dubbelt (""), eller spara filen från Excel igen.',
  too_few_cells: ({ cells: count, headers }) =>
    `Raden har ${cells(count)} och rubrikraden ${number(headers)}. Lägg till de skiljetecken som saknas, eller spara filen från Excel igen.`,
  too_many_cells: ({ cells: count, headers }) =>
    `Raden har ${cells(count)} och rubrikraden ${number(headers)}. Sätt citattecken runt en cell som innehåller skiljetecknet, eller lägg till rubriken som saknas.`,

  personal_number: () =>
    'Cellen ser ut att innehålla ett personnummer. Personnummer sparas aldrig. Ta bort det ur filen; är det ett nummer på enheten, ange enheten med en annan av dess koder.',
  neither_yes_nor_no: ({ text }) => `${cell(text)} är varken ja eller nej. Skriv ”ja” eller ”nej”.`,
  not_a_number: ({ text }) => `${cell(text)} är inget tal. Skriv bara siffror, till exempel 12345,50.`,
  number_in_scientific_form: ({ text }) =>
    `${cell(text)} är skrivet i grundpotensform, där siffror kan ha gått förlorade. Formatera kolumnen som tal och exportera igen.`,
  number_ambiguous: ({ text }) =>
    `${cell(text)} kan betyda ett heltal eller ett decimaltal. Skriv det utan tusentalsavgränsare, eller med två decimaler.`,
  not_a_date: ({ text }) =>
    `${cell(text)} går inte att läsa som ett datum. Skriv år-månad-dag, till exempel 2021-03-15.`,
  no_such_day: ({ text, earliest, latest }) =>
    `${cell(text)} är ingen dag mellan ${earliest} och ${latest}. Rätta den och skriv år-månad-dag.`,
  date_ambiguous: ({ text, dates }) => `${cell(text)} kan vara ${either(dates)}. Skriv år-månad-dag.`,
  identifier_lost_digits: ({ text }) =>
    `${cell(text)} har förlorat siffror: Excel har gjort om ett långt nummer till grundpotensform. ${EXPORT_AS_TEXT}`,
  identifier_empty: () => 'Beteckningen är tom. Skriv ut den eller lämna cellen tom.',
  identifier_is_formula: ({ text }) => `${cell(text)} är en formel. Skriv själva beteckningen.`,
  identifier_is_email: () => 'Cellen innehåller en e-postadress och ingen beteckning. Sätt rätt kolumn under rubriken.',
  identifier_on_several_lines: () =>
    'Beteckningen innehåller en radbrytning eller ett styrtecken. Skriv den på en rad.',
  identifier_too_long: ({ characters, most }) =>
    `Beteckningen har ${number(characters)} tecken och får ha högst ${number(most)}. Korta den.`,
  imei_lost_zeros: ({ text, digits }) =>
    `${cell(text)} har ${number(digits)} siffror: inledande nollor i IMEI-numret har gått förlorade. ${EXPORT_AS_TEXT}`,
  imei_with_software_version: ({ text }) =>
    `${cell(text)} har 16 siffror (IMEISV). Skriv IMEI-numret med 15 siffror, som visas med *#06#.`,
  not_an_imei: ({ text }) =>
    `${cell(text)} är inget IMEI-nummer: 15 siffror, varav den sista är en kontrollsiffra. Rätta det eller töm cellen.`,
  not_a_mac_address: ({ text }) =>
    `${cell(text)} är ingen MAC-adress. Skriv sex par av 0–9 och A–F, till exempel 3C:52:82:6F:10:A4.`,
  category_unknown: ({ text }) =>
    `${cell(text)} är ingen kategori vi känner till. Skriv något av: bärbar dator, stationär dator, allt-i-ett-dator, arbetsstation, bildskärm, surfplatta, mobiltelefon, tunn klient, server, skrivare, övrigt.`,
  state_unknown: ({ text }) =>
    `${cell(text)} är inget läge en enhet kan importeras med. Skriv något av: beställd, i lager, i drift, i förråd. Enheter som har lämnats registreras i en kampanj eller på enhetens sida.`,
  price_negative: () => 'Priset är negativt. Skriv det som ett positivt belopp.',

  no_identifier: () => 'Raden saknar beteckning. Fyll i inventarienummer, serienummer, IMEI-nummer eller MAC-adress.',
  identifier_repeated: ({ text, row }) =>
    `${cell(text)} finns redan på rad ${number(row)}. Varje enhet har en rad: ta bort en av dem.`,
  new_model_without_category: ({ model }) =>
    `Modellen ${model === null ? 'på raden' : `”${model}”`} är ny och saknar kategori. Skriv en kategori på raden, eller importera modellen först.`,
  several_devices: ({ devices }) =>
    `Radens beteckningar hör till ${counted(devices, { one: 'enhet', other: 'olika enheter' })} i registret. Rätta dem.`,
  device_repeated: ({ row }) => `Den här raden och rad ${number(row)} är samma enhet i registret. Behåll en av dem.`,
  department_added: ({ name, since }) => `Förvaltningen ${name} är ny. Den läggs till från ${since}.`,

  model_cells_unreadable: ({ columns }) => `Går inte att läsa: ${columns.join(', ')}.`,
  model_without_name: () => 'Tillverkare eller namn är tomt, så ingen enhet kan kopplas till modellen.',
  category_not_followed: ({ text }) => `${cell(text)} är inte ett slags enhet som vi följer.`,
  total_missing: () => 'gwp_total är tom.',
  use_ratio_missing: () =>
    'gwp_use_ratio är tom, så tillverkningens del av gwp_total kan inte skiljas från användningen.',
  impossible_figures: ({ total, useRatio }) =>
    `gwp_total måste vara över 0 (är ${number(total, 3)}) och gwp_use_ratio från 0 till under 1 (är ${number(useRatio, 3)}).`,
  shares_exceed_total: ({ use, manufacture }) =>
    `Användning (${number(use, 3)}) och tillverkning (${number(manufacture, 3)}) är tillsammans mer än helheten, så någon av dem är fel.`,
  model_repeated: ({ row }) => `Samma modell med samma värden finns på rad ${number(row)}.`,
  model_repeated_otherwise: ({ row, kept, here }) =>
    `Samma modell finns på rad ${number(row)} med andra värden, som behålls (tillverkning ${format.exact(kept, 1)} kg där, ${format.exact(here, 1)} kg här).`,
  read_as_all_in_one: ({ inches }) =>
    `Läses som allt-i-ett-dator: filen kallar den stationär och anger en skärm på ${number(inches, 1)} tum.`,
  screen_size_left_out: ({ size }) => `screen_size ${number(size, 1)} kan inte vara tum och läses inte.`,
  shares_below_total: ({ percent }) =>
    `Användning och tillverkning är bara ${number(percent)}\u00A0% av helheten. Resten räknas som tillverkning.`,
};

export interface ColumnHelp {
  /** A header the importer knows, for the template. */
  readonly header: string;
  readonly text: string;
}

const deviceColumns: Record<DeviceField, ColumnHelp> = {
  assetTag: { header: 'Inventarienr', text: 'Kommunens nummer på etiketten.' },
  securityTag: { header: 'Stöldmärkning', text: 'Numret på stöldskyddsmärket.' },
  serial: { header: 'Serienummer', text: 'Tillverkarens serienummer.' },
  serviceTag: { header: 'Servicetag', text: 'Tillverkarens servicekod, där den finns.' },
  imei: { header: 'IMEI', text: '15 siffror, för telefoner och surfplattor med mobilnät.' },
  secondImei: { header: 'IMEI2', text: 'Det andra IMEI-numret, där det finns.' },
  wirelessMac: { header: 'Wi-Fi MAC', text: 'Sex par av 0–9 och A–F.' },
  mac: { header: 'MAC-adress', text: 'Nätverkskortets adress.' },
  manufacturer: { header: 'Tillverkare', text: 'Till exempel Lenovo.' },
  model: { header: 'Modell', text: 'Till exempel ThinkPad T480.' },
  category: {
    header: 'Kategori',
    text: 'Till exempel bärbar dator, bildskärm eller mobiltelefon. Behövs när modellen är ny.',
  },
  department: { header: 'Förvaltning', text: 'En som inte finns läggs till. Du ser det i förhandsvisningen.' },
  state: { header: 'Status', text: 'Beställd, i lager, i drift eller i förråd. Tomt: i drift.' },
  inUseSince: { header: 'I drift sedan', text: 'Datum, till exempel 2021-03-15.' },
  purchasedOn: { header: 'Inköpsdatum', text: 'Datum, till exempel 2021-03-01.' },
  warrantyUntil: { header: 'Garanti till', text: 'Datum.' },
  purchasePriceSek: { header: 'Inköpspris', text: 'Kronor, till exempel 8999,50.' },
  supplierOrder: { header: 'Ordernummer', text: 'Numret på beställningen.' },
};

const modelColumns: Record<BoaviztaField, string> = {
  manufacturer: 'Tillverkare.',
  name: 'Modellens namn.',
  subcategory: 'Slag av enhet, på engelska: laptop, desktop, monitor med flera.',
  gwpTotal: 'Hela livscykelns klimatpåverkan i kg CO₂e.',
  gwpUseRatio: 'Användningens andel av den, 0 till 1.',
  gwpManufacturingRatio: 'Tillverkningens andel.',
  gwpErrorRatio: 'Tillverkarens egen osäkerhet, som andel.',
  yearlyTec: 'Typisk elanvändning, kWh per år.',
  lifetime: 'Livslängd i år.',
  weight: 'Vikt i kg.',
  screenSize: 'Skärm i tum.',
  useLocation: 'Var användningen är beräknad.',
  reportDate: 'Rapportens datum.',
  sources: 'Rapportens webbadress.',
};

export const importDetails = { faults, deviceColumns, modelColumns };
