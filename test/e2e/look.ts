import type { Page } from 'playwright-core';

/** What is wrong with how a page stands at the width it has now; each line says where and what. */
export interface Look {
  /** Text over other text. */
  readonly overlapping: readonly string[];
  /** Text that its box or the window cuts off, or that leaves its box. */
  readonly cut: readonly string[];
  /** Controls of less than 24 px (WCAG 2.5.8), or 64 where one scans, in gloves. */
  readonly small: readonly string[];
  /** Whole pixels the page scrolls sideways. */
  readonly sideways: number;
}

export const look = (page: Page): Promise<Look> => page.evaluate<Look>(LOOK);

/** Where Tab leads on a page, and what is wrong with how the focus shows there. */
export interface FocusWalk {
  readonly stops: number;
  readonly faults: readonly string[];
}

const MOST_STOPS = 150;

/** Tabs through the page from its beginning to its end. Of a long list the first stops tell as much as all. */
export async function walkByTab(page: Page): Promise<FocusWalk> {
  await page.evaluate(TO_THE_TOP);
  const faults: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate<string | null>(FOCUS);
    if (fault === 'end') return { stops, faults };
    if (fault !== null) faults.push(fault);
  }
  return { stops: MOST_STOPS, faults };
}

// What runs in the browser is text: the tests are compiled for Node, which has no document.
const SHARED = `
  const TOLERANCE = 1.5;
  const named = (element) => {
    const own = element.id ? '#' + element.id : element.classList.length ? '.' + [...element.classList].join('.') : '';
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\\s+/g, ' ');
    return element.localName + (own.startsWith('#') && /[^\\w#-]/.test(own) ? '' : own) + ' "' + text.slice(0, 40) + '"';
  };
  // What opens over a page lies over its text.
  const layer = document.querySelector('dialog[open]:modal, .popover__panel');
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.visually-hidden, .skip-link, [hidden]') === null &&
    (layer === null || layer.contains(element));
  /** The part of the window in which an element shows: what scrolls or cuts around it, taken together. */
  const windowOf = (element) => {
    let area = { left: 0, top: -1e6, right: document.documentElement.clientWidth, bottom: 1e6, scroller: null };
    for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const { left, top } = box.getBoundingClientRect();
      const scrolls = [overflowX, overflowY].some((each) => each === 'auto' || each === 'scroll');
      area = {
        left: Math.max(area.left, left),
        top: Math.max(area.top, top),
        right: Math.min(area.right, left + box.clientLeft + box.clientWidth),
        bottom: Math.min(area.bottom, top + box.clientTop + box.clientHeight),
        scroller: area.scroller ?? (scrolls ? box : null),
      };
    }
    return area;
  };
`;

const LOOK = `(() => {
  ${SHARED}
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || !isShown(parent) || parent.closest('option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const area = windowOf(parent);
    for (const { left, top, right, bottom, width, height } of range.getClientRects())
      if (width > 1 && height > 1) texts.push({ node, parent, area, left, top, right, bottom });
  }

  const cut = new Set();
  for (const { parent, area, left, right, top, bottom } of texts) {
    // What scrolls shows the rest when it is scrolled to.
    if (area.scroller === null && (right > area.right + TOLERANCE || left < area.left - TOLERANCE || bottom > area.bottom + 4))
      cut.add(named(parent) + ' is cut off');
    const box = parent.closest('button, .button, .notice, .panel, th, td, dt, dd, li, label, legend, .state-mark, .popover__panel');
    if (box === null || box.contains(area.scroller) || getComputedStyle(box).display === 'inline') continue;
    const frame = box.getBoundingClientRect();
    if (right > frame.right + TOLERANCE || left < frame.left - TOLERANCE || bottom > frame.bottom + 4 || top < frame.top - 4)
      cut.add(named(parent) + ' leaves ' + named(box));
  }
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const cuts = style.textOverflow === 'ellipsis' || style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (cuts && isShown(element) && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== '')
      cut.add(named(element) + ' is shortened');
  }

  const overlapping = new Set();
  // Letters stand inside the line's box: its top and bottom fifth is air.
  const inked = texts
    .map((text) => {
      const air = (text.bottom - text.top) / 5;
      return {
        node: text.node,
        parent: text.parent,
        left: Math.max(text.left, text.area.left) + 1,
        right: Math.min(text.right, text.area.right) - 1,
        top: Math.max(text.top + air, text.area.top),
        bottom: Math.min(text.bottom - air, text.area.bottom),
      };
    })
    .filter(({ left, right, top, bottom }) => right > left && bottom > top)
    .sort((a, b) => a.top - b.top);
  inked.forEach((one, index) => {
    for (let next = index + 1; next < inked.length && inked[next].top < one.bottom; next++) {
      const other = inked[next];
      if (other.node !== one.node && other.left < one.right && one.left < other.right)
        overlapping.add(named(one.parent) + ' and ' + named(other.parent));
    }
  });

  const small = new Set();
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="switch"], [role="tab"], [role="option"]';
  for (const control of document.querySelectorAll(CONTROLS)) {
    if (!isShown(control) || control.type === 'hidden') continue;
    const sentence = control.localName === 'a' && control.closest('p, li, dd, td, .notice');
    if (sentence && sentence.textContent.trim() !== control.textContent.trim() && getComputedStyle(control).display === 'inline') continue;
    const areas = [control, ...(control.labels ?? [])].map((each) => each.getBoundingClientRect());
    const least = control.matches('.scan-control, .scan-field button, [data-density="glove"] button') ? 64 : 24;
    if (!areas.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5)) {
      const [{ width, height }] = areas;
      small.add(named(control) + ' is ' + Math.round(width) + '×' + Math.round(height));
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { overlapping: [...overlapping], cut: [...cut], small: [...small], sideways: Math.max(0, scrollWidth - clientWidth) };
})()`;

// Tab goes on from where a focused element was, though it is there no longer.
const TO_THE_TOP = `(() => {
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  window.scrollTo(0, 0);
  window.__walked = new Set();
})()`;

const FOCUS = `(() => {
  ${SHARED}
  const focused = document.activeElement;
  if (focused === null || focused === document.body || window.__walked.has(focused)) return 'end';
  window.__walked.add(focused);
  // A choice among several shows the focus on what stands for it.
  const shown = [focused, ...(focused.labels ?? []), focused.parentElement].find((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  if (shown === undefined) return named(focused) + ' shows no focus';
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (bottom < 1 || top > innerHeight - 1 || right < 1 || left > innerWidth - 1) return named(focused) + ' is out of sight';
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  const visible = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (shown.contains(top) || top.contains(shown));
  });
  return visible ? null : named(focused) + ' is covered';
})()`;
