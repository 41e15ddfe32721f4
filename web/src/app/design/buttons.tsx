import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { CopyCode } from '../../ui/copy-code.js';
import { IconButton } from '../../ui/icon-button.js';
import { LinkButton } from '../../ui/link-button.js';
import { useDesignWords } from './words.js';

const VARIANTS = ['primary', 'secondary', 'quiet', 'danger'] as const;
const SIZES = ['small', 'normal', 'large'] as const;

export function Buttons() {
  const words = useDesignWords();
  const [busy, setBusy] = useState(true);
  return (
    <>
      {SIZES.map((size) => (
        <div key={size} className="row">
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant === 'danger' ? words.remove : words.save}
            </Button>
          ))}
          <Button size={size} icon="plus">
            {words.more}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button variant="primary" busy={busy}>
          {busy ? words.saving : words.save}
        </Button>
        <Button aria-disabled>{words.remove}</Button>
        <Button variant="quiet" onClick={() => setBusy(!busy)}>
          {busy ? words.save : words.saving}
        </Button>
        <LinkButton to="/kampanjer" icon="campaign">
          {words.emptyAct}
        </LinkButton>
      </div>
      <div className="row">
        <IconButton icon="jobs" label={words.more} count={3} />
        <IconButton icon="person" label={words.name} aria-expanded />
        <CopyCode code="5CG1234XYZ0" what={words.code} />
      </div>
    </>
  );
}
