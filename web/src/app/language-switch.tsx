import { Button } from '../ui/button.js';
import { useSpeech } from './language.js';

/** Names the other language in its own words. */
export function LanguageSwitch() {
  const { language, setLanguage } = useSpeech();
  return language === 'sv' ? (
    <Button variant="quiet" lang="en" onClick={() => setLanguage('en')}>
      English
    </Button>
  ) : (
    <Button variant="quiet" lang="sv" onClick={() => setLanguage('sv')}>
      Svenska
    </Button>
  );
}
