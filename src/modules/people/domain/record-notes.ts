/** Why something about a person is kept, and until when; for the person, in both languages. */
export interface Note {
  readonly sv: string;
  readonly en: string;
}

/** @param retentionDays days after a return until the link between person and device is cut */
export const recordNotes = (retentionDays: number) =>
  ({
    person: {
      sv: 'Namn, e-post och nyckel finns bara här. De sparas för att visa vem som använder en enhet eller ett konto, tills någon raderar personen; de försvinner inte av sig själva.',
      en: 'Name, e-mail and key are kept here alone. They are kept to show who uses a device or an account, until somebody erases the person; they do not go by themselves.',
    },
    assignments: {
      sv: `Vilka enheter personen har eller har haft. Kopplingen klipps ${retentionDays} dagar efter återlämningen, eller när personen raderas. Enhetens historik nämner sedan bara att någon använde den.`,
      en: `Which devices the person has or has had. The link is cut ${retentionDays} days after the return, or when the person is erased. The device's history then says only that somebody used it.`,
    },
    accounts: {
      sv: 'Konton att logga in med. Lösenord och hemligheter sparas bara så att de kan prövas, och visas inte här. Raderas personen stängs kontona och inloggningsnamnet byts mot ett neutralt; kontots nyckel blir kvar, eftersom enheternas historik och loggen anger den.',
      en: "Accounts to sign in with. Passwords and secrets are kept only so that they can be checked, and are not shown here. When the person is erased the accounts are closed and the login is replaced by a neutral one; the account's key stays, since the devices' history and the log name it.",
    },
    sessions: {
      sv: 'Pågående och nyligen avslutade inloggningar: när, från vilken adress och i vilken webbläsare, så att ägaren kan känna igen och avsluta dem. De tas bort när de gått ut och någon loggar in nästa gång.',
      en: 'Current and recently ended sessions: when, from which address and in which browser, so that their owner can recognise and end them. They are removed when they have expired and somebody next signs in.',
    },
    audit: {
      sv: 'Vad personens konton har gjort och vad som gjorts med personens uppgifter, utan namn. Loggen finns för att kunna visa vem som gjorde vad, ändras aldrig och tas inte bort när personen raderas.',
      en: "What the person's accounts have done and what was done to the person's data, without names. The log is there to show who did what, is never changed, and is not removed when the person is erased.",
    },
  }) as const satisfies Record<string, Note>;
