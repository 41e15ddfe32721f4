import { describe, expect, it } from '@jest/globals';
import { ConnectionWatch } from './connection.js';

describe('the connection to the server', () => {
  it('is lost with a request that got no answer, and there again with the next that did', () => {
    const watch = new ConnectionWatch();
    watch.answered(1_000);
    watch.lost();
    expect(watch.state()).toEqual({ reachable: false, lastContact: 1_000 });
    watch.answered(9_000);
    expect(watch.state()).toEqual({ reachable: true, lastContact: 9_000 });
  });

  it('tells of a change and of nothing else, so that an answer does not draw the page anew', () => {
    const watch = new ConnectionWatch();
    let told = 0;
    const stop = watch.subscribe(() => told++);
    watch.answered(1);
    watch.answered(2);
    watch.lost();
    watch.lost();
    expect(told).toBe(2);
    stop();
    watch.answered(3);
    expect(told).toBe(2);
  });
});
