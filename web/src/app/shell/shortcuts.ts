import { useEffect } from 'react';

const REMEMBERED = 'atertag.shortcuts';

/** The single-key shortcut can be switched off: speech input and other devices write letters too. */
export const shortcutsAreOn = (): boolean => localStorage.getItem(REMEMBERED) !== 'off';
export const rememberShortcuts = (on: boolean): void => localStorage.setItem(REMEMBERED, on ? 'on' : 'off');

/** A scanner writes codes as keystrokes: where one scans, a single character must never do anything else. */
export const isScanPage = (path: string): boolean => /^\/(skanna|station)(\/|$)|^\/kampanjer\/[^/]+$/.test(path);

interface Shortcuts {
  readonly search: (() => void) | undefined;
  readonly keys: () => void;
}

/** Ctrl or ⌘ and K everywhere; `?` where nobody writes or scans. Nothing else, and neither over an open dialog. */
export function useShortcuts({ search, keys }: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector('dialog:modal') !== null) return;
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actOf = (event: KeyboardEvent): (() => void) | undefined => {
      if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? search : undefined;
      const allowed = event.key === '?' && shortcutsAreOn() && !isScanPage(window.location.pathname);
      return allowed && !isWriting(event.target) ? keys : undefined;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [search, keys]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
