import { useQuery } from '@tanstack/react-query';
import { isRunning, type Job, jobsQuery } from '../../api/jobs.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { StateMark } from '../../ui/state-mark.js';
import { useSpeech, wordFor } from '../language.js';
import { QueryState } from '../query-state.js';
import './jobs-tray.css';

/** The jobs that run and those that ended lately, newest first. */
export default function JobsTray() {
  const { t } = useSpeech();
  const jobs = useQuery({ ...jobsQuery, refetchOnMount: 'always' });
  return (
    <>
      <h2 className="jobs-tray__title">{t.app.jobsTitle}</h2>
      <QueryState query={jobs}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t.app.jobsNone}</p>
          ) : (
            <ul className="jobs-tray">
              {all.map((job) => (
                <li key={job.id} className="jobs-tray__job">
                  {isRunning(job) ? <RunningJob job={job} /> : <EndedJob job={job} />}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </>
  );
}

function useTitle({ kind, subject }: Job): string {
  const { t } = useSpeech();
  const word = wordFor(t.app.jobKinds, kind);
  return subject === null ? word : `${word}: ${subject.title}`;
}

function RunningJob({ job }: { readonly job: Job }) {
  const { t, format } = useSpeech();
  const { state, done, total } = job;
  const known = total !== null && total > 0;
  const text = known ? t.app.jobProgress(format.number(done), format.number(total)) : t.app.jobStates[state];
  return <ProgressBar label={useTitle(job)} done={done} total={known ? total : null} text={text} />;
}

function EndedJob({ job }: { readonly job: Job }) {
  const { t, format } = useSpeech();
  const { finishedAt, state } = job;
  const failed = state === 'failed';
  return (
    <>
      <span>{useTitle(job)}</span>
      <span className="jobs-tray__end">
        <StateMark tone={failed ? 'behind' : 'ok'} word={failed ? t.app.jobStates.failed : t.app.jobStates.done} />{' '}
        {finishedAt !== null && (
          <time dateTime={finishedAt} title={format.time(finishedAt)} className="quiet">
            {format.ago(finishedAt, Date.now())}
          </time>
        )}
      </span>
    </>
  );
}
