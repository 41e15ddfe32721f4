import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input, Label, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { TextField } from 'react-aria-components/TextField';
import type { SearchHit } from '../../api/search.js';
import { AriaLayer } from '../../ui/aria-layer.js';
import '../../ui/field.css';
import { Icon, type IconName } from '../../ui/icon.js';
import '../../ui/list-box.css';
import { useSpeech, wordFor } from '../language.js';

const KINDS = [
  { kind: 'device', group: 'devices', icon: 'device' },
  { kind: 'model', group: 'models', icon: 'model' },
  { kind: 'campaign', group: 'campaigns', icon: 'campaign' },
  { kind: 'department', group: 'departments', icon: 'department' },
] as const satisfies readonly { kind: SearchHit['kind']; group: string; icon: IconName }[];

interface SearchHitsProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly longest: number;
  readonly hits: readonly SearchHit[];
  readonly onGo: (hit: SearchHit) => void;
}

/** The field and what it found, one group a kind. The focus stays in the field; the arrows move through the list. */
export function SearchHits({ text, onType, longest, hits, onGo }: SearchHitsProps) {
  const { t } = useSpeech();
  const idOf = ({ kind, id }: SearchHit): string => `${kind} ${id}`;
  const groups = KINDS.map((group) => ({ ...group, members: hits.filter(({ kind }) => kind === group.kind) }));
  return (
    <AriaLayer>
      <Autocomplete inputValue={text} onInputChange={onType} disableAutoFocusFirst>
        <TextField className="field" maxLength={longest}>
          <Label className="field__label">{t.app.searchLabel}</Label>
          <Text slot="description" className="field__hint">
            {t.app.searchHint}
          </Text>
          <Input
            className="field__control search__field"
            data-autofocus
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
          />
        </TextField>
        <ListBox
          aria-label={t.app.searchSuggestions}
          className="search__hits"
          onAction={(key) => {
            const hit = hits.find((each) => idOf(each) === key);
            if (hit) onGo(hit);
          }}
        >
          {groups
            .filter(({ members }) => members.length > 0)
            .map(({ kind, group, icon, members }) => (
              <ListBoxSection key={kind} id={kind} className="search__group">
                <Header className="search__kind">{t.app.searchGroups[group]}</Header>
                {members.map((hit) => (
                  <ListBoxItem
                    key={idOf(hit)}
                    id={idOf(hit)}
                    textValue={hit.title}
                    className="list-box__item search__hit"
                  >
                    <Icon name={icon} />
                    <span>{hit.title}</span>
                    <Detail hit={hit} />
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
        </ListBox>
      </Autocomplete>
    </AriaLayer>
  );
}

/** What tells a hit from others of its name, in the reader's language. */
function Detail({ hit: { kind, subtitle } }: { readonly hit: SearchHit }) {
  const { t, format } = useSpeech();
  if (subtitle === null) return null;
  const words = {
    device: subtitle,
    model: wordFor(t.words.category, subtitle),
    campaign: subtitle,
    department: kind === 'department' ? t.app.searchUntil(format.date(subtitle)) : subtitle,
  };
  return <span className="list-box__detail">{words[kind]}</span>;
}
