import { Link } from '@tanstack/react-router';
import { mayDo } from '../../../../src/shared/permissions.js';
import type { Device } from '../../api/devices.js';
import { useSpeech } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { Notice } from '../../ui/notice.js';

/** What someone should do about the device, and who can. */
export function DeviceNotices({ device }: { readonly device: Device }) {
  const { t } = useSpeech();
  return (
    <>
      {device.provisional && <Provisional device={device} />}
      {device.driveDestroyed && (
        <Notice tone="warn">
          <p>{t.devices.driveDestroyed}</p>
        </Notice>
      )}
    </>
  );
}

function Provisional({ device: { model, department, purchasedOn } }: { readonly device: Device }) {
  const { t, language } = useSpeech();
  const session = useSession();
  const { missing: words } = t.devices;
  const missing = [
    model === null && words.model,
    department === null && words.department,
    purchasedOn === null && words.purchased,
  ].filter((word) => word !== false);
  const listed = new Intl.ListFormat(language).format(missing);
  return (
    <Notice tone="warn" title={t.devices.provisional}>
      <p>
        {t.devices.provisionalText} {missing.length > 0 && t.devices.provisionalMissing(listed)}
      </p>
      <p>{t.devices.provisionalWho}</p>
      {session !== null && mayDo(session.role, 'import.run') && (
        <p>
          <Link to="/import">{t.devices.toImport}</Link>
        </p>
      )}
    </Notice>
  );
}
