import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

const KEPT = 'atertag.join';
const isToken = (text: string | null | undefined): text is string => text?.startsWith('atj_') ?? false;

/**
 * The secret of the code that led here. It is taken out of the address bar at once, where someone might read it or send it
 * on, and kept for this window until it is used: a reload does not lose it.
 */
export function useJoinToken(): { readonly token: string | null; readonly forget: () => void } {
  const { hash } = useLocation();
  const [token, setToken] = useState(() => (isToken(hash) ? hash : sessionStorage.getItem(KEPT)));

  useEffect(() => {
    if (!isToken(hash)) return;
    sessionStorage.setItem(KEPT, hash);
    setToken(hash);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [hash]);

  return {
    token,
    forget: () => {
      sessionStorage.removeItem(KEPT);
      setToken(null);
    },
  };
}
