import { useEffect, useRef } from 'react';

/**
 * Leads on into a list that grows: whoever asked for more stands on the first that came, and does not pass all that was
 * there again.
 *
 * @param ids of the elements of the list, in its order
 * @returns to be called before more is fetched
 */
export function useFirstNew(ids: readonly string[]): () => void {
  const waitsBehind = useRef<number | null>(null);
  useEffect(() => {
    const first = waitsBehind.current === null ? undefined : ids[waitsBehind.current];
    if (first === undefined) return;
    waitsBehind.current = null;
    document.getElementById(first)?.focus();
  });
  return () => {
    waitsBehind.current = ids.length;
  };
}
