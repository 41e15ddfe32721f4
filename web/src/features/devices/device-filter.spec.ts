import { describe, expect, it } from '@jest/globals';
import {
  filterOf,
  filtersSet,
  isFiltered,
  readAddress,
  SORT_WORDS,
  sortOf,
  sortWordOf,
  unfiltered,
} from './device-filter.js';

const DEPARTMENT = '0198c0de-0000-7000-8000-000000000001';
const MODEL = '0198c0de-0000-7000-8000-000000000002';

describe('the address of the register', () => {
  it('is what the API is asked', () => {
    const address = readAddress({
      sok: ' elite  ',
      lage: 'in_use',
      kategori: 'laptop',
      forvaltning: DEPARTMENT,
      modell: MODEL,
      komplettera: 'ja',
      ordning: 'inkopt-forst',
    });
    expect(filterOf(address)).toEqual({
      q: 'elite',
      state: ['in_use'],
      category: ['laptop'],
      departmentId: DEPARTMENT,
      modelId: MODEL,
      provisional: true,
      sort: 'purchasedOn',
    });
  });

  it('without a word asks for everything, newest first', () => {
    expect(filterOf(readAddress({}))).toEqual({ sort: 'newest' });
  });

  it.each([
    ['lage', 'borta'],
    ['kategori', 'Laptop'],
    ['forvaltning', 'grundskolan'],
    ['modell', '7'],
    ['komplettera', 'nej'],
    ['ordning', 'newest'],
    ['sok', '   '],
    ['sok', 17],
    ['okant', 'x'],
  ])('leaves out %s=%s', (name, value) => {
    expect(readAddress({ [name]: value })).toEqual({});
  });

  it('leaves out the order that goes without saying, so that one list has one address', () => {
    expect(readAddress({ ordning: 'nyast' })).toEqual({});
  });

  it('cuts a text at what the API takes', () => {
    expect(readAddress({ sok: 'x'.repeat(300) }).sok).toHaveLength(200);
  });

  it('reads back what it was read from', () => {
    const address = readAddress({ kod: 'INV-1', lage: 'lost', ordning: 'aldst' });
    expect(readAddress({ ...address })).toEqual(address);
  });
});

describe('the filters', () => {
  it('are counted without text, model and order', () => {
    expect(filtersSet(readAddress({ sok: 'x', modell: MODEL, ordning: 'aldst' }))).toBe(0);
    expect(filtersSet(readAddress({ lage: 'lost', komplettera: 'ja' }))).toBe(2);
  });

  it('are set by a text, not by an order', () => {
    expect(isFiltered(readAddress({ sok: 'x' }))).toBe(true);
    expect(isFiltered(readAddress({ ordning: 'aldst' }))).toBe(false);
    expect(isFiltered(readAddress({ modell: MODEL }))).toBe(true);
  });

  it('are cleared without losing the order', () => {
    expect(unfiltered(readAddress({ sok: 'x', lage: 'lost', ordning: 'aldst' }))).toEqual({ ordning: 'aldst' });
    expect(unfiltered({})).toEqual({});
  });
});

describe('the order', () => {
  it.each(SORT_WORDS)('%s is a column of the table, and back', (word) => {
    expect(sortWordOf(sortOf({ ordning: word }))).toBe(word);
  });
});
