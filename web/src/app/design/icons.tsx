import { PATHS } from '../../ui/icon-paths.js';
import { Icon, type IconName } from '../../ui/icon.js';
import './colours.css';

export function Icons() {
  return (
    <ul className="colours">
      {(Object.keys(PATHS) as IconName[]).map((name) => (
        <li key={name} className="row">
          <Icon name={name} />
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
