import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Department, departmentsQuery } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { ExpectForm } from './expect-form.js';

interface ExpectDialogProps {
  readonly campaignId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Where it is said which devices a campaign waits for, a department at a time. */
export function ExpectDialog({ campaignId, open, onClose }: ExpectDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} title={t.campaigns.expect} onClose={onClose}>
      <p>{t.campaigns.expectPurpose}</p>
      <WithDepartments>
        {(departments) => <ExpectForm campaignId={campaignId} departments={departments} onClose={onClose} />}
      </WithDepartments>
    </Dialog>
  );
}

function WithDepartments({ children }: { readonly children: (departments: readonly Department[]) => ReactNode }) {
  const { t, language } = useSpeech();
  const departments = useQuery(departmentsQuery);
  const byName = new Intl.Collator(language);
  return (
    <QueryState query={departments}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState
            level={3}
            icon="department"
            title={t.campaigns.noDepartments}
            action={<LinkButton to="/forvaltningar">{t.campaigns.toDepartments}</LinkButton>}
          />
        ) : (
          children([...all].sort((left, right) => byName.compare(left.name, right.name)))
        )
      }
    </QueryState>
  );
}
