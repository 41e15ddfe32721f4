import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { type Device, type DeviceEvent, deviceQuery, recordDeviceEvent } from '../../api/devices.js';

export type EventDetails = Omit<DeviceEvent, 'eventId' | 'occurredAt'>;

/** Records one event; its id and time are set once, so that trying again cannot record it twice. */
export function useRecordEvent(deviceId: string, onRecorded: () => void) {
  const queries = useQueryClient();
  const [made] = useState(() => ({ eventId: uuidv7(), occurredAt: new Date().toISOString() }));
  return useMutation({
    mutationFn: (details: EventDetails): Promise<Device> => recordDeviceEvent(deviceId, { ...details, ...made }),
    onSuccess: (device) => {
      queries.setQueryData(deviceQuery(deviceId).queryKey, device);
      onRecorded();
    },
    // Refused or not, the device may be another than is shown, and so may the lists it stands in.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['device', deviceId] }),
        queries.invalidateQueries({ queryKey: ['devices'] }),
        queries.invalidateQueries({ queryKey: ['campaign'] }),
      ]),
  });
}
