import { useSpeech } from '../../../app/language.js';
import { CheckField, TextField } from '../../../ui/field.js';
import type { ProviderDraft, ProviderFaults } from './provider-draft.js';
import { RoleMapFields } from './role-map-fields.js';

interface ProviderFieldsProps {
  readonly draft: ProviderDraft;
  readonly faults: ProviderFaults;
  readonly hasSecret: boolean;
  readonly onChange: (draft: ProviderDraft) => void;
}

/** What a provider is set up with, in the order one reads it off the provider's own pages. */
export function ProviderFields({ draft, faults, hasSecret, onChange }: ProviderFieldsProps) {
  const { t } = useSpeech();
  const words = t.providers;
  type TextOf = Exclude<keyof ProviderDraft, 'secretRemoved' | 'roleRows'>;
  const bind = (field: TextOf) => ({
    error: faults[field],
    autoComplete: 'off',
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [field]: event.target.value }),
  });
  const code = { className: 'code', spellCheck: false, autoCapitalize: 'none' } as const;
  return (
    <>
      <TextField label={words.name} hint={words.nameHint} maxLength={100} {...bind('name')} />
      <TextField label={words.issuer} inputMode="url" maxLength={500} {...code} {...bind('issuer')} />
      <TextField label={words.clientId} maxLength={300} {...code} {...bind('clientId')} />
      <TextField
        label={words.secret}
        hint={hasSecret ? words.secretKeep : words.secretNew}
        type="password"
        maxLength={2000}
        disabled={draft.secretRemoved}
        {...bind('secret')}
        autoComplete="new-password"
      />
      {hasSecret && (
        <CheckField
          label={words.secretRemove}
          checked={draft.secretRemoved}
          onChange={({ target: { checked } }) =>
            onChange({ ...draft, secretRemoved: checked, secret: checked ? '' : draft.secret })
          }
        />
      )}
      <TextField label={words.roleClaim} hint={words.roleClaimHint} maxLength={200} {...code} {...bind('roleClaim')} />
      <RoleMapFields
        rows={draft.roleRows}
        faults={faults.roleRows ?? []}
        onChange={(roleRows) => onChange({ ...draft, roleRows })}
      />
      <TextField label={words.scopes} hint={words.scopesHint} maxLength={500} {...code} {...bind('scopes')} />
      <TextField label={words.subjectClaims} hint={words.subjectClaimsHint} {...code} {...bind('subjectClaims')} />
      <TextField
        label={words.departmentClaim}
        hint={words.departmentClaimHint}
        maxLength={200}
        {...code}
        {...bind('departmentClaim')}
      />
    </>
  );
}
