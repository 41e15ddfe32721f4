import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Principal } from '../../../platform/http/allow.js';
import { mayDo } from '../../../shared/permissions.js';
import { getDevice } from '../../devices/devices.public.js';
import { findPeople } from '../../organisation/organisation.public.js';
import { deviceUsers, type DeviceUse } from '../queries/device-users.js';

export interface NamedPerson {
  readonly id: string;
  /** Null for a person whose name nobody gave. */
  readonly name: string | null;
}

export interface DeviceUsers {
  readonly current: {
    readonly assignmentId: string;
    readonly person: NamedPerson | null;
    readonly since: Date;
  } | null;
  readonly earlier: readonly {
    readonly assignmentId: string;
    readonly from: Date;
    readonly to: Date;
    readonly person: NamedPerson | null;
    readonly cutAt: Date | null;
  }[];
  /** How many have used it; each link that was cut counts as one. */
  readonly users: number;
  /** The caller may not see who: every person is null. */
  readonly hidden: boolean;
}

/** Who uses a device and who has. Names are for those who may read about people, and reading them is on record. */
@Injectable()
export class ShowDeviceUsers {
  /** @throws Problem not-found */
  async run(tx: Tx, caller: Principal, deviceId: string): Promise<DeviceUsers> {
    await getDevice(tx, deviceId);
    const uses = await deviceUsers(tx, deviceId);
    const hidden = !mayDo(caller.role, 'person.read');
    const ids = uses.flatMap(({ personId }) => personId ?? []);
    const people = await findPeople(tx, hidden ? [] : ids);
    const target = { kind: 'device', id: deviceId };
    if (people.size > 0) await recordAudit(tx, caller, { act: 'person.read', target, details: { count: people.size } });
    const personOf = ({ personId }: DeviceUse): NamedPerson | null => {
      const person = personId === null ? undefined : people.get(personId);
      return person ? { id: person.id, name: person.name } : null;
    };
    const current = uses.find(({ to }) => to === null);
    return {
      current: current ? { assignmentId: current.assignmentId, person: personOf(current), since: current.from } : null,
      earlier: uses.flatMap((use) =>
        use.to === null
          ? []
          : [{ assignmentId: use.assignmentId, from: use.from, to: use.to, person: personOf(use), cutAt: use.cutAt }],
      ),
      users: new Set(uses.map(({ personId, assignmentId }) => personId ?? assignmentId)).size,
      hidden,
    };
  }
}
