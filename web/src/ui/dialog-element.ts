import { createContext, type RefObject } from 'react';

/** The modal dialog around a component, if any: what lies outside of it cannot be reached. */
export const DialogElement = createContext<RefObject<HTMLDialogElement | null> | null>(null);
