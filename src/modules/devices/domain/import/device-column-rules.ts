import { DEVICE_IDENTIFIER_FIELDS } from '../../../../shared/device-columns.js';

/** Columns about people in the same exports. They are left out and the person importing is told so. */
export const PERSON_HEADERS = [
  ...['Användare', 'Användarnamn', 'Användar-id', 'Namn på användare', 'Innehavare', 'Låntagare', 'Ansvarig', 'Chef'],
  ...['Förnamn', 'Efternamn', 'Personnamn', 'Personnummer', 'Anställningsnummer', 'E-post', 'E-postadress', 'Telefon'],
  ...[
    'Telefonnummer',
    'Mobilnummer',
    'User',
    'Username',
    'User name',
    'User id',
    'Full name',
    'First name',
    'Last name',
  ],
  ...[
    'Email',
    'E-mail',
    'Email address',
    'Phone',
    'Phone number',
    'Employee no',
    'Employee number',
    'Manager',
    'Owner',
  ],
  ...['Checked out', 'Checked out to', 'Checked Out To: Username', 'Checked Out To: First Name'],
  ...['Checked Out To: Last Name', 'Checked Out To: Email', 'Assigned user', 'Assigned to', 'Primary user'],
  ...['Primary user UPN', 'Primary user email', 'Primary user email address', 'Primary user display name'],
  ...['userPrincipalName', 'UPN', 'User_Name0', 'Last logged on user', 'Lastuser', 'Last user', 'Contact'],
] as const;

/** How a device file is read, in the words of the column matcher. */
export const DEVICE_COLUMN_RULES = {
  personHeaders: PERSON_HEADERS,
  oneOf: [DEVICE_IDENTIFIER_FIELDS],
} as const;
