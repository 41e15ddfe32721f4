import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { modelQuery } from '../../api/models.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { fullName } from './device-words.js';

interface ModelFilterProps {
  readonly modelId: string;
  readonly onClear: () => void;
}

/** Says that the register shows one model alone. That is chosen on the model's page, not among the filters. */
export function ModelFilter({ modelId, onClear }: ModelFilterProps) {
  const { t } = useSpeech();
  const { data } = useQuery(modelQuery(modelId));
  return (
    <div className="row">
      <p>{t.devices.ofModel(data === undefined ? '…' : fullName(data))}</p>
      <Link to="/modeller/$id" params={{ id: modelId }}>
        {t.devices.showModel}
      </Link>
      <Button size="small" variant="quiet" icon="cross" onClick={onClear}>
        {t.devices.anyModel}
      </Button>
    </div>
  );
}
