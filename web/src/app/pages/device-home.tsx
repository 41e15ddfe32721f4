import { useNavigate } from '@tanstack/react-router';
import { DevicePage } from '../../features/devices/device-page.js';
import { DeviceUsers } from '../../features/people/device-users.js';

interface DeviceHomeProps {
  readonly deviceId: string;
  /** Which events of the history are shown; all without. */
  readonly eventType: string | undefined;
}

/** A device: its passport, and in it who has it and who had it. */
export function DeviceHome({ deviceId, eventType }: DeviceHomeProps) {
  const navigate = useNavigate();
  return (
    <DevicePage
      deviceId={deviceId}
      users={<DeviceUsers deviceId={deviceId} />}
      eventType={eventType}
      onEventType={(handelse) =>
        void navigate({
          to: '/enheter/$id',
          params: { id: deviceId },
          search: { handelse },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
