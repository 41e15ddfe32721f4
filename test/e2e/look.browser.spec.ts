import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, type OpenBrowser } from './browser.js';
import { look, walkByTab } from './look.js';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ viewport: { width: 320, height: 900 } });
});
afterAll(async () => {
  await browser.close();
});

const PLANTED = `
  <style>
    * { margin: 0; font: 16px/20px sans-serif; }
    #over { margin-top: -12px; }
    #short { width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    #wide { display: block; width: 400px; white-space: nowrap; }
    button { display: block; width: 90px; height: 40px; padding: 0; white-space: nowrap; border: 0; }
    button:focus { outline: 3px solid blue; }
    #small { width: 20px; height: 20px; overflow: hidden; }
    #small:focus { outline: none; }
    #lid { position: fixed; inset: auto 0 0 0; height: 60px; background: gray; }
    #covered { position: fixed; bottom: 10px; left: 0; }
  </style>
  <p id="under">Under</p><p id="over">Over</p>
  <span id="wide">A line that does not end where the window of three hundred and twenty ends</span>
  <button><span id="beside">Longer than its button is</span></button>
  <p id="short">Longer than it may be</p>
  <button id="covered">Covered</button><div id="lid"></div>
  <button id="small">x</button>`;

describe('the look at a page', () => {
  it('finds what is planted: text over text, cut text, text beside its box, a small button, a page too wide', async () => {
    const { page } = browser;
    await page.setContent(PLANTED);
    const { overlapping, cut, small, sideways } = await look(page);
    expect(overlapping).toEqual(['p#under "Under" and p#over "Over"']);
    expect(cut).toEqual([
      expect.stringMatching(/^span#wide ".*" is cut off$/),
      expect.stringMatching(/^span#beside ".*" leaves button/),
      expect.stringMatching(/^p#short ".*" is cut off$/),
      expect.stringMatching(/^p#short ".*" is shortened$/),
    ]);
    expect(small).toEqual(['button#small "x" is 20×20']);
    expect(sideways).toBeGreaterThan(0);
  });

  it('finds a focus that does not show, and one that something lies over', async () => {
    const { page } = browser;
    await page.setContent(PLANTED);
    const { stops, faults } = await walkByTab(page);
    expect(stops).toBe(3);
    expect(faults).toEqual(['button#covered "Covered" is covered', 'button#small "x" shows no focus']);
  });
});
