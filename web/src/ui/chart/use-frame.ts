import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ChartFrame } from '../../../../src/shared/charts/chart.js';

const TEXT_REM = 0.8125;
const BEFORE_MEASURED: ChartFrame = { width: 720 };

/** The room an element has, so that the drawing is laid out for it and its text keeps the size the reader has chosen. */
export function useFrame(element: RefObject<HTMLElement | null>): ChartFrame {
  const [frame, setFrame] = useState(BEFORE_MEASURED);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = (): void => {
      const width = measured.clientWidth;
      const textSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * TEXT_REM;
      setFrame((before) => (before.width === width && before.textSize === textSize ? before : { width, textSize }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
