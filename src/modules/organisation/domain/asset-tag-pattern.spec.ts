import { describe, expect, it } from '@jest/globals';
import { faultOfPattern } from './asset-tag-pattern.js';

describe('a municipality’s asset tag pattern', () => {
  it.each([
    '^AB-?\\d{6}$',
    '^(AB|QZ)-?\\d{6}$',
    '^[A-Z0-9]+$',
    '^(MAL)?\\d{4,8}$',
    '^([A-Z]{2}-){2}\\d+$',
    '^\\(\\d+\\)+$',
    '^[(+*]+$',
    '^\\\\1\\d+$',
  ])('may be %s', (pattern) => {
    expect(faultOfPattern(pattern)).toBeNull();
  });

  it.each([
    ['(', /no regular expression/],
    ['[z-a]', /no regular expression/],
    ['x'.repeat(201), /201 characters/],
    ['^(a+)+$', /repeated group/],
    ['^(\\d*)*$', /repeated group/],
    ['^(a|aa)+$', /repeated group/],
    ['^((ab)*c)*$', /repeated group/],
    ['^((a{1,9})){2,}$', /repeated group/],
    ['^(?:a+b?){10,}$', /repeated group/],
    ['^(a)\\1$', /refers back/],
    ['^(?<x>a)\\k<x>$', /refers back/],
  ])('is not %s', (pattern, why) => {
    expect(faultOfPattern(pattern)).toMatch(why);
  });
});
