import type { Department } from '../../organisation/organisation.public.js';

/**
 * The department that a provider states, by id or name, among those that exist on that day; null when none of them does.
 *
 * @param today YYYY-MM-DD
 */
export function statedDepartment(
  departments: readonly Department[],
  stated: readonly string[],
  today: string,
): string | null {
  const current = departments.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today),
  );
  for (const each of stated.map(folded)) {
    const found = current.find(({ id, name }) => id === each || folded(name) === each);
    if (found) return found.id;
  }
  return null;
}

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();
