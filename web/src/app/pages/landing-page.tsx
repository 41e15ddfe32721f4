import { useInfiniteQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { campaignsInQuery } from '../../api/campaigns.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useSession } from '../session.js';
import { rememberedSetupStep } from '../setup-steps.js';
import { VendorPage } from './vendor-page.js';

/** The page a role begins its day on. */
export function LandingPage() {
  const session = useSession();
  switch (session?.role) {
    case 'station':
      return session.campaign ? <ToCampaign id={session.campaign.id} /> : <OpenCampaign />;
    case 'technician':
      return <OpenCampaign />;
    case 'department_manager':
      return session.department ? (
        <Navigate to="/forvaltningar/$id" params={{ id: session.department.id }} replace />
      ) : (
        <Navigate to="/forvaltningar" replace />
      );
    case 'procurement':
      return <Navigate to="/enheter" replace />;
    case 'vendor':
      return <VendorPage />;
    case 'admin':
      if (session.setupCompleted) return <Navigate to="/kampanjer" replace />;
      return <Navigate to="/start" search={{ steg: rememberedSetupStep() }} replace />;
    default:
      return <Navigate to="/kampanjer" replace />;
  }
}

/** Whoever scans goes to the campaign that is open; where there are several or none, to the list. */
function OpenCampaign() {
  const { data, isPending } = useInfiniteQuery(campaignsInQuery('open'));
  if (isPending) return <Skeleton lines={6} />;
  const [open, another] = data?.pages.flatMap(({ items }) => items) ?? [];
  if (open === undefined || another !== undefined) return <Navigate to="/kampanjer" replace />;
  return <ToCampaign id={open.id} />;
}

const ToCampaign = ({ id }: { readonly id: string }) => <Navigate to="/kampanjer/$id" params={{ id }} replace />;
