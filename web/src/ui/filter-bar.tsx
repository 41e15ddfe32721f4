import { type ReactNode, type SubmitEvent } from 'react';
import { useSpeech } from '../app/language.js';
import { Button } from './button.js';
import './filter-bar.css';
import { StatusRegion } from './status-region.js';

/**
 * Props: `label`, `children` (the fields), `onSubmit` where a press of Enter is to apply them, `onClear` while any is set,
 * `summary` (what is found, said as it changes). The filters themselves live in the address: read them with the route's
 * `useSearch`, set them with `navigate({ search: (before) => ({ ...before, … }), replace: true })`.
 */
interface FilterBarProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onSubmit?: () => void;
  readonly onClear?: (() => void) | undefined;
  readonly summary?: ReactNode;
}

/** The filters of a list, above it. */
export function FilterBar({ label, children, onSubmit, onClear, summary }: FilterBarProps) {
  const { t } = useSpeech();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    onSubmit?.();
  }

  return (
    <form className="filter-bar" aria-label={label} onSubmit={submit}>
      <div className="filter-bar__fields">
        {children}
        {onSubmit && (
          <Button type="submit" icon="search">
            {t.app.find}
          </Button>
        )}
        {onClear && (
          <Button variant="quiet" icon="cross" onClick={onClear}>
            {t.app.clearFilters}
          </Button>
        )}
      </div>
      {summary !== undefined && <StatusRegion>{summary}</StatusRegion>}
    </form>
  );
}
