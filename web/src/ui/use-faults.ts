import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

interface Faults {
  /** Goes to the form. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** It was sent once at least: from now on the fields say what is wrong with them. */
  readonly submitted: boolean;
  /** Something is wrong with what was sent: the first field that says so gets the focus. */
  readonly showFaults: () => void;
}

/** The faults of a form: not shown while it is first filled in; once they are, the focus goes to the first of them. */
export function useFaults(): Faults {
  const form = useRef<HTMLFormElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [times]);
  const showFaults = useCallback(() => setTimes((before) => before + 1), []);
  return { form, submitted: times > 0, showFaults };
}
