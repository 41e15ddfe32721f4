import { useSpeech } from '../../app/language.js';
import { CheckField } from '../../ui/field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { StatusRegion } from '../../ui/status-region.js';
import { CodeBox } from './code-box.js';
import { codesIn } from './codes.js';
import './expect-which.css';
import { EXPECTED_STATES, type ExpectDraft, type ExpectedState, type ExpectFaults } from './expect-draft.js';

interface ExpectWhichProps {
  readonly draft: ExpectDraft;
  readonly faults: ExpectFaults;
  readonly onChange: (changed: Partial<ExpectDraft>) => void;
}

/** Which devices: all of the department's in certain states, or those of pasted codes. */
export function ExpectWhich({ draft, faults, onChange }: ExpectWhichProps) {
  const { t } = useSpeech();
  const codes = codesIn(draft.codes);
  return (
    <>
      <RadioGroup
        label={t.campaigns.expectWhich}
        options={[
          { value: 'states', label: t.campaigns.expectByState },
          { value: 'codes', label: t.campaigns.expectByCode },
        ]}
        value={draft.by}
        onChange={(by) => onChange({ by })}
      />
      {draft.by === 'states' ? (
        <StateChoice chosen={draft.states} error={faults.states} onChange={(states) => onChange({ states })} />
      ) : (
        <div>
          <CodeBox
            label={t.campaigns.expectCodes}
            hint={t.campaigns.expectCodesHint}
            error={faults.codes}
            value={draft.codes}
            onChange={(text) => onChange({ codes: text })}
          />
          <StatusRegion>{codes.length > 0 && t.campaigns.codesRead(codes.length)}</StatusRegion>
        </div>
      )}
    </>
  );
}

interface StateChoiceProps {
  readonly chosen: readonly ExpectedState[];
  readonly error: string | undefined;
  readonly onChange: (states: readonly ExpectedState[]) => void;
}

function StateChoice({ chosen, error, onChange }: StateChoiceProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="state-choice">
      <legend className="field__label">{t.campaigns.expectStates}</legend>
      {EXPECTED_STATES.map((state) => (
        <CheckField
          key={state}
          name="states"
          label={t.words.state[state]}
          checked={chosen.includes(state)}
          onChange={({ target: { checked } }) =>
            onChange(EXPECTED_STATES.filter((each) => (each === state ? checked : chosen.includes(each))))
          }
        />
      ))}
      {error !== undefined && (
        <p className="field__error" role="alert">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
