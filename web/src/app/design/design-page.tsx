import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { PageHeading } from '../page-heading.js';
import { ThemeChoice } from '../shell/theme-choice.js';
import { Buttons } from './buttons.js';
import { Choices } from './choices.js';
import { Colours } from './colours.js';
import { Fields } from './fields.js';
import { Icons } from './icons.js';
import { Layers } from './layers.js';
import { States } from './states.js';
import { Tables } from './tables.js';
import { Typography } from './typography.js';
import { useDesignWords } from './words.js';

const SECTIONS = {
  buttons: Buttons,
  fields: Fields,
  choices: Choices,
  layers: Layers,
  states: States,
  tables: Tables,
  type: Typography,
  colours: Colours,
  icons: Icons,
} as const;
type Section = keyof typeof SECTIONS;
type Density = 'tight' | 'normal' | 'glove';

/** Every component in every state, for those who build it. No part of what is delivered. */
export function DesignPage() {
  const words = useDesignWords();
  const [density, setDensity] = useState<Density>('normal');
  const densities = (['tight', 'normal', 'glove'] as const).map((value) => ({ value, label: words.densities[value] }));
  return (
    <div className="page" data-density={density}>
      <PageHeading title={words.title} purpose={words.purpose} />
      <div className="row">
        <ThemeChoice />
        <RadioGroup label={words.density} options={densities} value={density} onChange={setDensity} />
      </div>
      {(Object.keys(SECTIONS) as Section[]).map((section) => {
        const Content = SECTIONS[section];
        return (
          <Panel key={section} title={words.sections[section]}>
            <Content />
          </Panel>
        );
      })}
    </div>
  );
}
