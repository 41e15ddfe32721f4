import { useNavigate } from '@tanstack/react-router';
import { mayDo } from '../../../../src/shared/permissions.js';
import { readAddress, type RegisterAddress } from '../../features/devices/device-filter.js';
import { DevicesPage } from '../../features/devices/devices-page.js';
import { DemoOffer } from '../../features/operations/demo-offer.js';
import { useSession } from '../session.js';

/** The register of devices; where it is empty, the offer of example data. */
export function DevicesHome({ address }: { readonly address: RegisterAddress }) {
  const session = useSession();
  const navigate = useNavigate();
  return (
    <DevicesPage
      address={address}
      onAddress={(next) =>
        void navigate({ to: '/enheter', search: readAddress({ ...next }), replace: true, resetScroll: false })
      }
      whenEmpty={session !== null && mayDo(session.role, 'demo.create') && <DemoOffer />}
    />
  );
}
