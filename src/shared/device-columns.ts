/**
 * The columns of a device register: field, how its cells are read, and the headers it may stand under, in Swedish and
 * English and as Snipe-IT, GLPI, Intune, Autopilot, Lansweeper and MECM export them. Spelling, case and punctuation of a
 * header do not matter. Where two headers mean the same, the earlier one is read.
 */
export const DEVICE_COLUMNS = [
  {
    field: 'assetTag',
    reads: 'identifier',
    headers: [
      'Inventarienr',
      'Inventarienummer',
      'Inv nr',
      'Inventarie-id',
      'Tillgångsnummer',
      'Asset tag',
      'Inventory number',
      'Asset number',
      'BarCode',
      'Streckkod',
    ],
  },
  {
    field: 'securityTag',
    reads: 'identifier',
    headers: ['Stöldmärkning', 'Stöldskyddsnummer', 'Stöld-id', 'Märk-id', 'Security tag', 'Theft tag'],
  },
  {
    field: 'serial',
    reads: 'identifier',
    headers: [
      'Serienummer',
      'Serienr',
      'Serial number',
      'Serial',
      'Serial no',
      'SN',
      'S/N',
      'Device serial number',
      'SerialNumber0',
    ],
  },
  { field: 'serviceTag', reads: 'identifier', headers: ['Servicetag', 'Service tag', 'Servicekod'] },
  { field: 'imei', reads: 'identifier', headers: ['IMEI', 'IMEI1', 'IMEI-nummer', 'IMEI nr'] },
  { field: 'secondImei', reads: 'identifier', headers: ['IMEI2'] },
  {
    field: 'wirelessMac',
    reads: 'identifier',
    headers: ['Wi-Fi MAC', 'WiFi MAC address', 'wiFiMacAddress', 'WLAN MAC', 'MAC trådlöst'],
  },
  {
    field: 'mac',
    reads: 'identifier',
    headers: ['MAC', 'MAC-adress', 'MAC address', 'EthernetMAC', 'Ethernet MAC address', 'MAC nätverk'],
  },
  {
    field: 'manufacturer',
    reads: 'text',
    headers: ['Tillverkare', 'Fabrikat', 'Märke', 'Manufacturer', 'Manufacturers', 'Make', 'Brand', 'Manufacturer0'],
  },
  {
    field: 'model',
    reads: 'text',
    headers: ['Modell', 'Modellnamn', 'Modellbeteckning', 'Model', 'Model name', 'Model0'],
  },
  {
    field: 'category',
    reads: 'text',
    headers: ['Kategori', 'Typ', 'Enhetstyp', 'Produkttyp', 'Category', 'Type', 'Device type', 'AssetType'],
  },
  {
    field: 'department',
    reads: 'text',
    headers: ['Förvaltning', 'Förvaltningsnamn', 'Avdelning', 'Enhet', 'Department', 'Company', 'Entity'],
  },
  {
    field: 'state',
    reads: 'text',
    headers: ['Status', 'Tillstånd', 'Läge', 'Livscykelstatus', 'State', 'Lifecycle state', 'Status label'],
  },
  {
    field: 'inUseSince',
    reads: 'date',
    headers: ['I drift sedan', 'Driftsatt', 'Driftsättningsdatum', 'I bruk sedan', 'In use since', 'Enrollment date'],
  },
  {
    field: 'purchasedOn',
    reads: 'date',
    headers: [
      'Inköpsdatum',
      'Inköpt',
      'Anskaffningsdatum',
      'Köpdatum',
      'Leveransdatum',
      'Purchase date',
      'Purchased',
      'Purchased on',
    ],
  },
  {
    field: 'warrantyUntil',
    reads: 'date',
    headers: ['Garanti t.o.m.', 'Garanti till', 'Garantislut', 'Warranty expires', 'Warranty until', 'Warrantydate'],
  },
  {
    field: 'purchasePriceSek',
    reads: 'number',
    headers: [
      'Anskaffningsvärde',
      'Anskaffningspris',
      'Inköpspris',
      'Pris',
      'Pris (SEK)',
      'Purchase cost',
      'Purchase price',
      'Cost',
    ],
  },
  {
    field: 'supplierOrder',
    reads: 'text',
    headers: ['Ordernummer', 'Ordernr', 'Beställningsnummer', 'Inköpsorder', 'Order number', 'Purchase order'],
  },
] as const;

export type DeviceField = (typeof DEVICE_COLUMNS)[number]['field'];

/** A file must have at least one of these columns, and each row at least one of their cells. */
export const DEVICE_IDENTIFIER_FIELDS = [
  'assetTag',
  'securityTag',
  'serial',
  'serviceTag',
  'imei',
  'secondImei',
  'wirelessMac',
  'mac',
] as const satisfies readonly DeviceField[];
