import { describe, expect, it } from '@jest/globals';
import { freeStationName, isTaken, stationNameOf } from './station-name.js';

describe('a station’s name', () => {
  it.each([
    ['Rosengård 1', 'Rosengård 1'],
    ['  Rosengård \t\n 1 ', 'Rosengård 1'],
    ['a\0b', 'a b'],
    ['Ö'.repeat(40), 'Ö'.repeat(40)],
    ['📦'.repeat(40), '📦'.repeat(40)],
    ['Bord 1912', 'Bord 1912'],
    ['Hiss @ plan 2', 'Hiss @ plan 2'],
  ])('%j is kept as %j', (text, name) => {
    expect(stationNameOf(text)).toBe(name);
  });

  it.each(['', ' \t ', '\0', 'x'.repeat(41)])('%j is refused for its length', (text) => {
    expect(() => stationNameOf(text)).toThrow('1 to 40 characters');
  });

  it.each(['811218-9876', '8112189876', 'Kim 19811218-9876', 'station 198112189876', 'kim@malmo.se', 'Kim <k@m.se>'])(
    '%j is refused: it points at a person',
    (text) => {
      expect(() => stationNameOf(text)).toThrow('personal number or an e-mail address');
    },
  );

  it.each([
    ['Rosengård', ['Rosengård'], 'Rosengård 2'],
    ['Rosengård', ['ROSENGÅRD', 'rosengård 2', 'Rosengård 4'], 'Rosengård 3'],
    ['Station 1', ['Station 1', 'Station 2'], 'Station 3'],
    ['x'.repeat(40), ['x'.repeat(40)], `${'x'.repeat(38)} 2`],
  ])('of %j, taken beside %j, %j is free', (wanted, taken, free) => {
    expect(freeStationName(wanted, taken)).toBe(free);
    expect(isTaken(free, taken)).toBe(false);
    expect(stationNameOf(free)).toBe(free);
  });
});
