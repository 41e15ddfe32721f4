export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Writes a count with the noun in the form that the language's plural rules ask for: "1 enhet", "1 200 enheter". */
export function countedIn(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (count, { one, other }) => `${number.format(count)}\u00A0${rules.select(count) === 'one' ? one : other}`;
}
