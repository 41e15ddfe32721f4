import { containsPersonalNumber } from '../../../shared/codes/personal-number-guard.js';
import { Problem } from '../../../shared/problem.js';

/** Characters a station's name has at most: it stands on every line of the list of scans. */
export const LONGEST_STATION_NAME = 40;
const E_MAIL = /[^\s@]@[^\s@]/u;

/**
 * A station's name as it is kept: control characters and runs of white space become one space. A place or a number is a
 * good name; who stands there is not: every scan carries it for good, so what points at a person is refused.
 *
 * @throws Problem invalid at /name
 */
export function stationNameOf(text: string): string {
  const name = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const { length } = Array.from(name);
  if (length === 0 || length > LONGEST_STATION_NAME)
    throw Problem.invalid('/name', `name must have 1 to ${LONGEST_STATION_NAME} characters, such as "Rosengård 1".`);
  if (namesPerson(name))
    throw Problem.invalid(
      '/name',
      'name must not hold a personal number or an e-mail address; name the place, such as "Rosengård 1".',
    );
  return name;
}

const namesPerson = (name: string): boolean => E_MAIL.test(name) || containsPersonalNumber(name);

/** Two names people would take for one: they differ in capitals alone. */
const sameName = (one: string, other: string): boolean => one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');

export const isTaken = (name: string, taken: readonly string[]): boolean => taken.some((each) => sameName(each, name));

/** The first name of that kind nobody has: "Rosengård" gives "Rosengård 2", "Station 1" gives "Station 2". */
export function freeStationName(wanted: string, taken: readonly string[]): string {
  const stem = wanted.replace(/ \d{1,4}$/u, '');
  for (let number = 2; ; number++) {
    const ending = ` ${number}`;
    const name =
      Array.from(stem)
        .slice(0, LONGEST_STATION_NAME - ending.length)
        .join('') + ending;
    if (!isTaken(name, taken)) return name;
  }
}

/** The answer to a name somebody else has, with one that is free. */
export function nameTaken(wanted: string, taken: readonly string[]): Problem {
  const suggestion = freeStationName(wanted, taken);
  return new Problem('conflict', `Another station is called "${wanted}". "${suggestion}" is free.`, { suggestion });
}
