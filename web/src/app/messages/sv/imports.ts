import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');
const devices = (count: number): string => counted(count, { one: 'enhet', other: 'enheter' });
const models = (count: number): string => counted(count, { one: 'modell', other: 'modeller' });
const rows = (count: number): string => counted(count, { one: 'rad', other: 'rader' });

export const imports = {
  title: 'Import',
  purpose: 'Läs in enheter eller modeller från en CSV-fil. Du ser vad som skulle hända innan något ändras.',
  formTitle: 'Ny import',
  kind: 'Filen innehåller',
  kinds: { devices: 'Enheter', models: 'Modeller (Boavizta)' },
  choose: 'Välj fil…',
  chooseHint: 'CSV från Excel eller annat system, högst 64 MB. Filen provläses genast, och inget ändras.',
  file: 'Fil',
  uploading: 'Skickar filen…',
  tooLarge: 'Filen är större än 64 MB. Dela den i flera filer med samma rubrikrad och välj den första.',
  noFile: 'Filen är tom. Exportera den igen och välj den på nytt.',
  unopened: 'Filen går inte att öppna. Den kan ha flyttats eller vara låst av ett annat program. Välj den igen.',
  personalFileName:
    'Filens namn ser ut att innehålla ett personnummer, och sådana sparas inte. Byt namn på filen och välj den igen.',
  offline: 'Servern nås inte just nu. Det går att importera när kontakten är tillbaka.',
  mayNot: 'Din roll kan se importer men inte göra dem.',

  previewOf: (file: string): string => `Förhandsvisning av ${file}`,
  importOf: (file: string): string => `Import av ${file}`,
  reading: 'Filen läses…',
  working: 'Importen pågår',
  trying: 'Filen provläses',
  rowsDone: (done: string, total: string): string => `${done} av ${total} rader`,
  mayLeave: 'Du kan lämna sidan. Arbetet fortsätter och syns under Jobb högst upp.',

  commit: {
    devices: (n: number): string => `Importera ${devices(n)}`,
    models: (n: number): string => `Importera ${models(n)}`,
  },
  readyTitle: 'Filen är felfri. Inget är ändrat än.',
  readyModelsTitle: 'Filen går att importera. Inget är ändrat än.',
  leftOut: (count: number): string =>
    `${counted(count, { one: 'rad går inte att använda och utelämnas', other: 'rader går inte att använda och utelämnas' })}. Skälen står nedan.`,
  nothingNew: 'Inget att importera: allt i filen stämmer redan med registret.',
  noRows: 'Inget att importera: filen har inga rader under rubrikraden.',
  faultyTitle: (count: number): string => `${rows(count)} har fel`,
  faultyText: 'Då läses ingen rad in, inte heller de felfria. Rätta felen i filen, spara den och välj den igen.',
  noneUsable: 'Ingen rad i filen går att använda. Skälen står nedan.',
  unreadableTitle: 'Filen går inte att läsa',
  stoppedTitle: 'Importen avbröts',
  nothingRead: 'Ingenting importerades.',
  chooseAgain: 'Filen sparas inte här. Välj den igen ovan för att importera den.',
  doneTitle: 'Importen är klar',
  toDevices: 'Visa enheterna',

  counts: 'Vad filen innehåller',
  total: 'Rader',
  sound: 'Felfria',
  created: 'Nya',
  updated: 'Ändrade',
  unchanged: 'Oförändrade',
  failed: 'Felaktiga',
  readAs: (delimiter: string, encoding: string): string => `Läst med ${delimiter} mellan kolumnerna, i ${encoding}.`,
  delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabb' },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252 (vanlig CSV från Excel)',
    macintosh: 'Mac OS Roman (äldre Mac)',
  },

  errorsCaption: 'Rader med fel',
  errorFilter: 'Urval bland felen',
  everyColumn: (errors: string): string => `Alla kolumner (${errors})`,
  ofColumn: (column: string, errors: string): string => `${column} (${errors})`,
  wholeRow: 'Hela raden',
  row: 'Rad',
  column: 'Kolumn',
  message: 'Vad som är fel och hur det rättas',
  download: 'Ladda ner felen som CSV',
  fileOfErrors: 'fel-i-importen',
  firstErrors: (shown: string, faulty: string): string =>
    `Här syns de första ${shown} felen. Filen har ${faulty} rader med fel.`,
  newDepartments: 'Nya förvaltningar som läggs till',
  departmentsAdded: 'Nya förvaltningar som har lagts till',
  newDepartmentsText: 'Kontrollera stavningen: en förvaltning som är felstavad i filen blir en ny.',
  department: 'Förvaltning',
  from: 'Gäller från',
  rowList: (rows: readonly string[], more: number): string =>
    `rad ${rows.join(', ')}${more === 0 ? '' : ` och ${counted(more, { one: 'till', other: 'till' })}`}`,
  firstRow: 'Första raden',
  remarks: (count: number): string => counted(count, { one: 'anmärkning', other: 'anmärkningar' }),
  remarksCaption: 'Anmärkningar',
  wholeFile: 'Hela filen',

  earlierTitle: 'Tidigare importer',
  earlierCaption: 'De senaste importerna',
  when: 'När',
  stateHeading: 'Läge',
  states: {
    queued: 'I kö',
    running: 'Pågår',
    tried: 'Provläst',
    triedFaulty: 'Provläst, med fel',
    done: 'Importerad',
    failed: 'Inget importerat',
  },
  noEarlier: 'Inga importer än',
  noEarlierText: 'Här syns importer och provläsningar, vem som än gjorde dem.',
  show: (file: string): string => `Visa ${file}`,

  helpTitle: 'Så ska filen se ut',
  helpDevices:
    'En rubrikrad och en rad per enhet. Minst en av beteckningarna (inventarienummer, serienummer, IMEI, MAC med flera) ska finnas på varje rad; övriga kolumner är frivilliga. Ordningen är fri, och kolumner som inte står här läses inte. Kolumner om personer läses aldrig. En enhet som redan finns i registret kompletteras i stället för att läggas till igen.',
  helpModels:
    'Boaviztas öppna datafil om enheters klimatpåverkan läses som den är. Rader som inte går att använda utelämnas, och skälet visas.',
  helpCaption: 'Kolumner',
  helpText: 'Innehåll',
  helpNames: (headers: string): string => `Rubriken kan också vara ${headers}.`,
  needed: 'måste finnas',
  template: 'Ladda ner mall (CSV)',
  templateFile: { devices: 'mall-enheter', models: 'mall-modeller' },
};
