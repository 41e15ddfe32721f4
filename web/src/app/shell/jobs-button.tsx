import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { followJobs, isRunning, jobsQuery } from '../../api/jobs.js';
import { PopoverButton } from '../../ui/popover-button.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useSpeech } from '../language.js';

const JobsTray = lazy(() => import('./jobs-tray.js'));

/** How many jobs run; opened, how far each is. While any runs they are followed as they go. */
export function JobsButton() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const jobs = useQuery(jobsQuery);
  const running = jobs.data?.filter(isRunning).length ?? 0;
  const follow = running > 0;

  useEffect(() => {
    if (!follow) return undefined;
    return followJobs(
      (news) => queries.setQueryData(jobsQuery.queryKey, news),
      () => void queries.invalidateQueries({ queryKey: jobsQuery.queryKey }),
    );
  }, [follow, queries]);

  return (
    <>
      <PopoverButton label={t.app.jobs} icon="jobs" title={t.app.jobsTitle} count={running === 0 ? undefined : running}>
        {() => (
          <Suspense fallback={<Skeleton lines={2} />}>
            <JobsTray />
          </Suspense>
        )}
      </PopoverButton>
      <span role="status" className="visually-hidden">
        {running > 0 && t.app.jobsRunning(running)}
      </span>
    </>
  );
}
