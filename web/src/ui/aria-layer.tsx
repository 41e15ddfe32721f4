import { type ReactNode, useContext } from 'react';
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useSpeech } from '../app/language.js';
import { DialogElement } from './dialog-element.js';

const LOCALES = { sv: 'sv-SE', en: 'en-US' } as const;

/** What React Aria's components stand in: our language, and for what they open, the dialog they are in. */
export function AriaLayer({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  const dialog = useContext(DialogElement);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <UNSAFE_PortalProvider getContainer={dialog ? () => dialog.current : undefined}>{children}</UNSAFE_PortalProvider>
    </I18nProvider>
  );
}
