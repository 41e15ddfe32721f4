import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { AriaLayer } from './aria-layer.js';
import { buttonClass } from './button.js';
import { Icon, type IconName } from './icon.js';
import './list-box.css';
import './menu.css';

export interface MenuAct {
  readonly id: string;
  readonly label: string;
  readonly onAct: () => void;
  readonly icon?: IconName;
  readonly danger?: boolean;
  /** Why it cannot be done now: it stays in the list and says so. */
  readonly unavailable?: string | undefined;
}

/** Props: `label` of the button, `acts`, `about` (what the acts are on, for those who hear the button alone). */
interface MenuProps {
  readonly label: string;
  readonly acts: readonly MenuAct[];
  readonly about?: string;
  readonly size?: 'small' | 'normal';
}

/** Acts on one thing, behind a button. What is done most should stand on its own beside it. */
export function Menu({ label, acts, about, size = 'normal' }: MenuProps) {
  return (
    <AriaLayer>
      <MenuTrigger>
        <Button className={buttonClass('secondary', size)}>
          {label}
          {about !== undefined && <span className="visually-hidden"> {about}</span>}
          <Icon name="down" />
        </Button>
        <Popover className="list-popover" placement="bottom end" offset={4}>
          <AriaMenu className="list-box" onAction={(key) => acts.find(({ id }) => id === key)?.onAct()}>
            {acts.map(({ id, label: words, icon, danger, unavailable }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={words}
                isDisabled={unavailable !== undefined}
                className={danger ? 'list-box__item menu__item list-box__item--danger' : 'list-box__item menu__item'}
              >
                {icon && <Icon name={icon} />}
                <span>{words}</span>
                {unavailable !== undefined && <span className="list-box__detail">{unavailable}</span>}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLayer>
  );
}
