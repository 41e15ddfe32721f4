import { RadioGroup } from '../../ui/radio-group.js';
import { useSpeech } from '../language.js';
import { setTheme, THEMES, useTheme } from '../theme.js';

/** Light, dark, or as the computer is set. */
export function ThemeChoice() {
  const { t } = useSpeech();
  const theme = useTheme();
  return (
    <RadioGroup
      label={t.app.theme}
      options={THEMES.map((value) => ({ value, label: t.app.themes[value] }))}
      value={theme}
      onChange={setTheme}
    />
  );
}
