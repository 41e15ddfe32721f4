import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deviceQuery } from '../../api/devices.js';
import { unassignDevice } from '../../api/people.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';

interface UnassignDialogProps {
  readonly deviceId: string;
  readonly onClose: () => void;
}

export function UnassignDialog({ deviceId, onClose }: UnassignDialogProps) {
  const { t } = useSpeech();
  const words = t.people.users;
  const queries = useQueryClient();
  const unassign = useMutation({
    mutationFn: () => unassignDevice(deviceId),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: deviceQuery(deviceId).queryKey });
      await queries.invalidateQueries({ queryKey: ['people'], refetchType: 'none' });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={words.unassignTitle}
      confirmLabel={words.unassign}
      busy={unassign.isPending}
      onConfirm={() => unassign.mutate()}
      onClose={onClose}
    >
      <p>{words.unassignText}</p>
      {unassign.error && <Failure error={unassign.error} />}
    </ConfirmDialog>
  );
}
