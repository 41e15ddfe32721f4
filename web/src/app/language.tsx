import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsOf, type Language } from './formats.js';
import { type Messages, sv } from './messages/sv.js';

export interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The catalogue in the chosen language. */
  readonly t: Messages;
  readonly format: Formats;
}

/** Swedish is what most read; the other is fetched when it is chosen. */
const CATALOGUES: Record<Language, () => Promise<Messages>> = {
  sv: () => Promise.resolve(sv),
  en: async () => (await import('./messages/en.js')).en,
};
/** Read before the first paint by public/first-paint.js as well. */
const REMEMBERED = 'atertag.language';
const SpeechContext = createContext<Speech | null>(null);

interface Catalogue {
  readonly language: Language;
  readonly t: Messages;
}

const catalogueIn = async (language: Language): Promise<Catalogue> => ({ language, t: await CATALOGUES[language]() });

/** The remembered language with its catalogue, to begin with. Swedish when it cannot be fetched. */
export async function rememberedLanguage(): Promise<Catalogue> {
  const language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'sv';
  return catalogueIn(language).catch(() => ({ language: 'sv', t: sv }));
}

interface LanguageProviderProps {
  readonly initial: Catalogue;
  readonly children: ReactNode;
}

export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [{ language, t }, setCatalogue] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(REMEMBERED, language);
  }, [language]);

  const speech = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => void catalogueIn(next).then(setCatalogue),
      t,
      format: formatsOf(language),
    }),
    [language, t],
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
