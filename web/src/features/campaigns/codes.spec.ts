import { describe, expect, it } from '@jest/globals';
import { codesIn } from './codes.js';

describe('pasted codes', () => {
  it('are one to a line or separated by commas, semicolons or tabs', () => {
    expect(codesIn('INV-1\r\nINV-2\nINV-3, INV-4;INV-5\tINV-6')).toEqual([
      'INV-1',
      'INV-2',
      'INV-3',
      'INV-4',
      'INV-5',
      'INV-6',
    ]);
  });

  it('keep the spaces within a code and lose those around it', () => {
    expect(codesIn('  35 209900 176148 1  \n\n')).toEqual(['35 209900 176148 1']);
  });

  it('count once however often they come', () => {
    expect(codesIn('INV-1\nINV-2\nINV-1')).toEqual(['INV-1', 'INV-2']);
  });

  it('are none in an empty text', () => {
    expect(codesIn(' \n;;, ')).toEqual([]);
  });
});
