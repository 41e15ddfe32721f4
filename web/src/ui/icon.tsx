import './icon.css';

/** Each a shape of its own, told apart without colour. */
const PATHS = {
  check: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-5 10 4 4 6-8',
  diamond: 'M12 2 22 12 12 22 2 12Zm-4 10h8',
  question: 'M12 3 23 21H1ZM9.5 12.5a2.5 2.5 0 1 1 2.5 2.5v1m0 2v.5',
  warning: 'M12 3 23 21H1Zm0 7v5m0 2.5v.5',
  stop: 'M8 2h8l6 6v8l-6 6H8l-6-6V8ZM8 8l8 8m0-8-8 8',
  info: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 9v6m0-10v.5',
  wait: 'M6 2h12M6 22h12M7 2v4l5 6 5-6V2M7 22v-4l5-6 5 6v4',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word that says the same; hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
