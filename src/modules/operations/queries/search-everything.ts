import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { searchCampaigns } from '../../campaigns/campaigns.public.js';
import { type DeviceView, searchDevices, searchModels, wordPatterns } from '../../devices/devices.public.js';
import { assetTagPattern, searchDepartments } from '../../organisation/organisation.public.js';

export interface SearchHit {
  readonly kind: 'device' | 'model' | 'campaign' | 'department';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

export interface SearchResult {
  readonly devices: readonly SearchHit[];
  readonly models: readonly SearchHit[];
  readonly campaigns: readonly SearchHit[];
  readonly departments: readonly SearchHit[];
}

/** Of each kind. */
const MOST = 5;

/**
 * What a typed or scanned text may mean, the best match of each kind first.
 *
 * @param reach the one department the caller sees; null for the whole municipality
 */
export async function searchEverything(tx: Tx, q: string, reach: string | null): Promise<SearchResult> {
  const text = q.trim();
  const patterns = wordPatterns(text);
  const tagPattern = await assetTagPattern(tx);
  const [models, campaigns, departments, devices] = await together(
    searchModels(tx, text, MOST),
    searchCampaigns(tx, text, patterns, MOST),
    searchDepartments(tx, text, patterns, MOST),
    searchDevices(tx, text, { tagPattern, reach, limit: MOST }),
  );
  return {
    devices: devices.map(deviceHit),
    models: models.map(({ id, manufacturer, name, category }) => ({
      kind: 'model',
      id,
      title: `${manufacturer} ${name}`,
      subtitle: category,
    })),
    campaigns: campaigns.map(({ id, name, startsOn, endsOn }) => ({
      kind: 'campaign',
      id,
      title: name,
      subtitle: `${startsOn} – ${endsOn}`,
    })),
    departments: departments.map(({ id, name, validTo }) => ({
      kind: 'department',
      id,
      title: name,
      subtitle: validTo,
    })),
  };
}

const KINDS_ON_LABELS = ['asset_tag', 'serial', 'imei'];

/** By what its label says first; the model, or what else is known, below. */
function deviceHit({ id, identifiers, model, department }: DeviceView): SearchHit {
  const byLabel = KINDS_ON_LABELS.flatMap((kind) => identifiers.filter((each) => each.kind === kind));
  const name = (byLabel[0] ?? identifiers[0])?.value ?? null;
  const described = model === null ? null : `${model.manufacturer} ${model.name}`;
  const subtitle = [name === null ? null : described, department?.name ?? null].filter((part) => part !== null);
  return {
    kind: 'device',
    id,
    title: name ?? described ?? id,
    subtitle: subtitle.length === 0 ? null : subtitle.join(', '),
  };
}
