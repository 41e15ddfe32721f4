import type { Provider } from '../../../api/providers.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';

interface ProviderPanelProps {
  readonly provider: Provider;
  readonly mayManage: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** A provider as it is set up; of its secret only whether there is one. */
export function ProviderPanel({ provider, mayManage, onChange, onRemove }: ProviderPanelProps) {
  const { t } = useSpeech();
  const words = t.providers;
  const { name, issuer, clientId, hasClientSecret, scopes, subjectClaims, roleClaim, roleMap, departmentClaim } =
    provider;
  return (
    <Panel title={name}>
      <Facts
        facts={[
          { term: words.issuer, value: <code>{issuer}</code> },
          { term: words.clientId, value: <code>{clientId}</code> },
          { term: words.secret, value: hasClientSecret ? words.secretKept : words.secretNone },
          { term: words.scopes, value: <code>{scopes}</code> },
          { term: words.subjectClaims, value: <code>{subjectClaims.join(' ')}</code> },
          { term: words.roleClaim, value: <code>{roleClaim}</code> },
          {
            term: words.roles,
            value: Object.entries(roleMap).map(([value, role]) => (
              <div key={value}>
                <code>{value}</code> → {t.words.role[role]}
              </div>
            )),
          },
          ...(departmentClaim === null ? [] : [{ term: words.departmentClaim, value: <code>{departmentClaim}</code> }]),
        ]}
      />
      {mayManage && (
        <div className="row">
          <Button aria-label={words.changeFull(name)} onClick={onChange}>
            {words.change}
          </Button>
          <Button aria-label={words.removeFull(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      )}
    </Panel>
  );
}
