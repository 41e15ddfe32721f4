import { describe, expect, it } from '@jest/globals';
import { DEVICE_STATES, nextState, possibleFrom, RECORDABLE_EVENTS, TRANSITIONS } from './device-lifecycle.js';

describe('the lifecycle', () => {
  it('leads from procurement to a sale', () => {
    const path = ['in_stock', 'in_use', 'stored', 'in_use', 'collected', 'inspected', 'cleared', 'ready', 'sold'];
    let state: (typeof DEVICE_STATES)[number] = 'ordered';
    for (const step of path) {
      const next = nextState(state, step);
      expect(next).not.toBeNull();
      state = next ?? state;
    }
    expect(state).toBe('sold');
  });

  it('begins a new life with a redeployment', () => {
    expect(nextState('ready', 'redeployed')).toBe('in_use');
  });

  it('lets a lost device be found by collecting it', () => {
    expect(nextState('lost', 'collected')).toBe('collected');
  });

  it.each(['in_use', 'stored', 'collected', 'inspected', 'cleared'] as const)(
    'lets nothing leave the municipality straight from %s',
    (state) => {
      for (const out of ['sold', 'donated', 'recycled', 'harvested', 'returned_to_lessor'])
        expect(nextState(state, out)).toBeNull();
    },
  );

  it('lets every state be reached, and every step lead to a known state', () => {
    const reached = new Set<string>([
      'ordered',
      ...DEVICE_STATES.flatMap((state) => Object.values(TRANSITIONS[state])),
    ]);
    expect([...DEVICE_STATES].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('changes no state by a remark', () => {
    for (const state of DEVICE_STATES) expect(nextState(state, 'noted')).toBe(state);
  });

  it('names what is possible', () => {
    expect(possibleFrom('collected')).toEqual(['inspected', 'lost']);
    expect(RECORDABLE_EVENTS).toContain('graded');
    expect(RECORDABLE_EVENTS).not.toContain('registered');
  });
});
