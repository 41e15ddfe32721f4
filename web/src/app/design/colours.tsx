import './colours.css';

const TOKENS = [
  'bg',
  'surface',
  'sunken',
  'text',
  'text2',
  'control-border',
  'hairline',
  'brand',
  'focus',
  'ok',
  'ok-soft',
  'warn',
  'warn-soft',
  'error',
  'error-soft',
  'info',
  'info-soft',
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
  'chart-context',
  'scan-ok',
  'scan-repeat',
  'scan-unknown',
  'scan-stop',
] as const;

export function Colours() {
  return (
    <ul className="colours">
      {TOKENS.map((token) => (
        <li key={token} className="colours__colour" data-token={token}>
          <span className="colours__ground" style={{ background: `var(--${token})` }} />
          <code>{token}</code>
        </li>
      ))}
    </ul>
  );
}
