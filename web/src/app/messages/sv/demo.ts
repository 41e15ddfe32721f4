export const demo = {
  title: 'Prova med exempeldata',
  text: 'Skapar en egen kommun, ”Demo”, med 13 förvaltningar, cirka 24 000 enheter och en spelad kampanj. Din kommun rörs inte.',
  start: 'Prova med exempeldata',
  steps: {
    devices: 'Enheter registreras',
    scans: 'Enheter skannas',
    dispositions: 'Utfall registreras',
    readings: 'Mätvärden läggs in',
  },
  running: 'Exempeldata skapas',
  failed: 'Exempeldata kunde inte skapas färdigt. Försök igen.',
  done: 'Exempelkommunen är klar. Logga ut, välj kommunen Demo och logga in med samma lösenord.',
  step: (done: string, total: string): string => `${done} av ${total}`,
};
