import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Read before the first paint by public/first-paint.js as well. */
const REMEMBERED = 'atertag.theme';
const listeners = new Set<() => void>();

const current = (): Theme => THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? 'auto';

/** Light, dark, or as the system says; remembered in this browser. */
export function setTheme(theme: Theme): void {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(REMEMBERED);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(REMEMBERED, theme);
  }
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
