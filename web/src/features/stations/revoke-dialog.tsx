import { useMutation } from '@tanstack/react-query';
import { revokeStation, type Station } from '../../api/stations.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';

interface RevokeDialogProps {
  readonly station: Station;
  readonly onRevoked: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RevokeDialog({ station, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useSpeech();
  const revoke = useMutation({
    mutationFn: async () => {
      await revokeStation(station.id);
      await onRevoked();
    },
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      open
      title={t.stations.revokeTitle(station.name)}
      confirmLabel={t.stations.revoke}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
      busy={revoke.isPending}
      danger
    >
      <p>{t.stations.revokeText}</p>
      {revoke.error && <Failure error={revoke.error} />}
    </ConfirmDialog>
  );
}
