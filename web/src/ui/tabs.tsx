import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { AriaLayer } from './aria-layer.js';
import './tabs.css';

export interface TabSpec {
  readonly id: string;
  readonly label: ReactNode;
  readonly panel: ReactNode;
}

/** Props: `label`, `tabs`, and where the choice lives in the address: `selected` and `onSelect`. */
interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabSpec[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** Parts of one thing, of which one is in sight. Arrow keys move between them. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaLayer>
      <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))}>
        <TabList className="tabs__list" aria-label={label}>
          {tabs.map(({ id, label: words }) => (
            <Tab key={id} id={id} className="tabs__tab">
              {words}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ id, panel }) => (
          <TabPanel key={id} id={id} className="tabs__panel">
            {panel}
          </TabPanel>
        ))}
      </AriaTabs>
    </AriaLayer>
  );
}
