import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { reviewersKey, useReviewers } from './use-reviewers.js';

type Reviewer = Message<'CallReviewer'>;

/** Who reviews in the call and how far each is. */
export function PeoplePanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const { query, nameOf } = useReviewers(call.id);
  const [leaving, setLeaving] = useState<Reviewer>();
  const refresh = () => client.invalidateQueries({ queryKey: reviewersKey(call.id) });
  const params = { path: { callId: call.id } };
  const remind = useMutation({
    mutationFn: () => ask(api.POST('/calls/{callId}/reviewers/reminders', { params, body: {} })),
    onSuccess: async ({ reminded }) => {
      notify({ message: t('reviewing.remindedDone', { count: reminded }) });
      await refresh();
    },
    onError: failed,
  });
  const remove = async (reviewerId: string, reason: string) => {
    const { freed } = await ask(
      api.POST('/calls/{callId}/reviewers/{reviewerId}/removal', {
        params: { path: { callId: call.id, reviewerId } },
        body: { reason },
      }),
    );
    notify({ message: t('reviewing.removedDone', { count: freed }) });
    await refresh();
  };
  const when = (at: string | null) => (at ? f.instant(at) : '—');
  return (
    <Panel
      title={t('reviewing.people')}
      actions={
        query.data?.items.some((r) => r.open > 0) && (
          <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
            {t('reviewing.remind')}
          </Button>
        )
      }
    >
      {query.data?.dueAt && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('reviewing.dueBy', { when: f.due(query.data.dueAt) })}
        </Text>
      )}
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('reviewing.noPeople')} next={t('reviewing.noPeopleNext')} />
          ) : (
            <ScrollTable
              label={t('reviewing.people')}
              heads={[
                { text: t('reviewing.name') },
                { text: t('reviewing.openItems'), kind: 'figure' },
                { text: t('reviewing.undeclared'), kind: 'figure minor' },
                { text: t('reviewing.submitted'), kind: 'figure' },
                { text: t('reviewing.recused'), kind: 'figure minor' },
                { text: t('reviewing.last'), kind: 'minor' },
                { text: t('reviewing.reminded'), kind: 'minor' },
                { kind: 'minor' },
              ]}
            >
              {items.map((r) => {
                const action =
                  r.removed === null ? (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`${t('reviewing.remove')}: ${nameOf(r)}`}
                      onClick={() => setLeaving(r)}
                    >
                      {t('reviewing.remove')}
                    </Button>
                  ) : (
                    t('reviewing.removed', { reason: r.removed })
                  );
                return (
                  <Fragment key={r.id}>
                    <Table.Tr>
                      <Table.Td className="breaks">{nameOf(r)}</Table.Td>
                      <Table.Td className="figure">{f.number(r.open)}</Table.Td>
                      <Table.Td className="figure minor">{f.number(r.undeclared)}</Table.Td>
                      <Table.Td className="figure">{f.number(r.submitted)}</Table.Td>
                      <Table.Td className="figure minor">{f.number(r.recused)}</Table.Td>
                      <Table.Td className="minor">{when(r.lastSubmittedAt)}</Table.Td>
                      <Table.Td className="minor">{when(r.remindedAt)}</Table.Td>
                      <Table.Td className="minor">{action}</Table.Td>
                    </Table.Tr>
                    <Table.Tr className="rest">
                      <Table.Td colSpan={3}>
                        {[
                          r.undeclared > 0 && `${t('reviewing.undeclared')}: ${f.number(r.undeclared)}`,
                          r.recused > 0 && `${t('reviewing.recused')}: ${f.number(r.recused)}`,
                          r.lastSubmittedAt && `${t('reviewing.last')}: ${when(r.lastSubmittedAt)}`,
                          r.remindedAt && `${t('reviewing.reminded')}: ${when(r.remindedAt)}`,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                        <div style={{ textAlign: 'end' }}>{action}</div>
                      </Table.Td>
                    </Table.Tr>
                  </Fragment>
                );
              })}
            </ScrollTable>
          )
        }
      </Answer>
      {leaving && (
        <ReasonDialog
          title={t('reviewing.removeTitle', { name: nameOf(leaving) })}
          lead={t('reviewing.removeLead')}
          label={t('reviewing.reason')}
          save={t('reviewing.remove')}
          act={(reason) => remove(leaving.id, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Panel>
  );
}
