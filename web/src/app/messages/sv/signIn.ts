export const signIn = {
  title: 'Logga in',
  purpose: 'Följ kommunens it-enheter från inköp till återbruk, och se vad varje återtag har gett.',
  municipality: 'Kommun',
  chooseMunicipality: 'Välj kommun',
  password: 'Lösenord',
  passwordHint: 'Första gången: engångslösenordet som skrevs ut när systemet startade.',
  submit: 'Logga in',
  submitting: 'Loggar in…',
  passwordMissing: 'Skriv lösenordet.',
  municipalityMissing: 'Välj vilken kommun du hör till.',
  wrong: 'Lösenordet stämmer inte. Kontrollera det och försök igen.',
};
