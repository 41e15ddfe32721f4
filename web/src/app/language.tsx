import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsOf, type Language } from './formats.js';
import { en } from './messages/en.js';
import { type Messages, sv } from './messages/sv.js';

export interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The catalogue in the chosen language. */
  readonly t: Messages;
  readonly format: Formats;
}

const CATALOGUES: Record<Language, Messages> = { sv, en };
const REMEMBERED = 'atertag.language';
const SpeechContext = createContext<Speech | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'sv'));

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(REMEMBERED, language);
  }, [language]);

  const speech = useMemo(
    () => ({ language, setLanguage, t: CATALOGUES[language], format: formatsOf(language) }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a LanguageProvider above it.');
  return speech;
}

/** The catalogue's word for a name of the server's; the name itself where the catalogue has none. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name;
