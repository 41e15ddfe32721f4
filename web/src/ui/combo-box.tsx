import type { ReactNode } from 'react';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Button, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { useSpeech } from '../app/language.js';
import { AriaLayer } from './aria-layer.js';
import './combo-box.css';
import './field.css';
import { Icon } from './icon.js';
import './list-box.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What tells it from another of the same name. */
  readonly detail?: string | undefined;
}

/**
 * Props: `label`, `choices`, `value` (the chosen id or null), `onChange`, `hint`, `error`. The choices are filtered by what is
 * typed; with `onType` the owner does that (and fetches), and gets each text. `empty` says that nothing matches.
 */
interface ComboBoxProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly onType?: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly empty?: ReactNode;
  readonly name?: string;
  readonly disabled?: boolean;
}

/** A choice of one among many, found by typing. */
export function ComboBox({
  label,
  choices,
  value,
  onChange,
  onType,
  hint,
  error,
  empty,
  name,
  disabled,
}: ComboBoxProps) {
  const { t } = useSpeech();
  const items = { [onType ? 'items' : 'defaultItems']: choices };
  return (
    <AriaLayer>
      <AriaComboBox<Choice>
        className="field combo-box"
        value={value}
        onChange={(key) => onChange(key === null ? null : String(key))}
        onInputChange={onType}
        isInvalid={error !== undefined}
        isDisabled={disabled}
        name={name}
        menuTrigger="focus"
        allowsEmptyCollection
        {...items}
      >
        <Label className="field__label">{label}</Label>
        {hint !== undefined && (
          <Text slot="description" className="field__hint">
            {hint}
          </Text>
        )}
        <div className="combo-box__frame">
          <Input className="field__control" autoComplete="off" spellCheck={false} />
          <Button className="combo-box__button" aria-label={t.app.showChoices}>
            <Icon name="down" />
          </Button>
        </div>
        <FieldError className="field__error">
          <span aria-hidden="true">▲ </span>
          {error}
        </FieldError>
        <Popover className="list-popover" offset={4}>
          <ListBox<Choice>
            className="list-box"
            renderEmptyState={() => <p className="quiet">{empty ?? t.app.noChoice}</p>}
          >
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.label} className="list-box__item">
                <span>{choice.label}</span>
                {choice.detail !== undefined && <span className="list-box__detail">{choice.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </AriaLayer>
  );
}
