import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { demoQuery, startDemo } from '../../api/demo.js';
import { municipalitiesQuery } from '../../api/session.js';
import { Failure } from '../../app/failure.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';

const LOOK_EVERY_MS = 1_000;

/** Offers a municipality of example data, and follows its making. */
export function DemoOffer() {
  const { t, format } = useSpeech();
  const queries = useQueryClient();
  const demo = useQuery({
    ...demoQuery,
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? LOOK_EVERY_MS : false),
  });
  const start = useMutation({
    mutationFn: startDemo,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: demoQuery.queryKey });
      await queries.invalidateQueries({ queryKey: municipalitiesQuery.queryKey });
    },
  });
  return (
    <Panel title={t.demo.title}>
      <p>{t.demo.text}</p>
      <QueryState query={demo}>
        {({ state, done, total, message }) => {
          if (state === 'done')
            return (
              <Notice tone="ok" role="status">
                <p>{t.demo.done}</p>
              </Notice>
            );
          if (state === 'running' || start.isPending)
            return (
              <ProgressBar
                label={message === null ? t.demo.running : wordFor(t.demo.steps, message)}
                done={done}
                total={total}
                text={t.demo.step(format.number(done), format.number(total))}
              />
            );
          return (
            <>
              {state === 'failed' && (
                <Notice tone="error" role="alert">
                  <p>{t.demo.failed}</p>
                  <p lang="en">{message}</p>
                </Notice>
              )}
              <div>
                <Button onClick={() => start.mutate()}>{t.demo.start}</Button>
              </div>
            </>
          );
        }}
      </QueryState>
      {start.error && <Failure error={start.error} />}
    </Panel>
  );
}
