import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { useSectors } from './expertise-fields.js';
import { PoolInvite } from './pool-invite.js';
import { LeaveDialog, MemberDialog } from './pool-member.js';
import { reviewersKey } from './use-reviewers.js';

type Member = Message<'PoolReviewer'>;

/** The institution's reviewers with what they know about; from here they go into the call. */
export function PoolPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<{ what: 'edit' | 'leave'; member: Member }>();
  const sectors = useSectors(call.programId);
  const path = { institutionId: call.institutionId };
  const pool = useQuery({
    queryKey: ['pool', call.institutionId],
    queryFn: () =>
      ask(api.GET('/institutions/{institutionId}/reviewers', { params: { path, query: { limit: 100 } } })),
  });
  const add = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/reviewers/from-pool', {
          params: { path: { callId: call.id } },
          body: { poolReviewerIds: [...chosen] },
        }),
      ),
    onSuccess: async ({ added }) => {
      notify({ message: t('reviewing.added', { count: added }) });
      setChosen(new Set());
      await client.invalidateQueries({ queryKey: reviewersKey(call.id) });
    },
    onError: failed,
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const nameOf = (r: Member) => r.name ?? shortId(r.accountId);
  return (
    <Panel
      title={t('reviewing.pool')}
      actions={
        chosen.size > 0 && (
          <Button loading={add.isPending} onClick={() => add.mutate()}>
            {t('reviewing.addChosen', { count: chosen.size })}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('reviewing.poolLead')}
      </Text>
      <Answer query={pool}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('reviewing.poolEmpty')} next={t('reviewing.poolEmptyNext')} />
          ) : (
            <ScrollTable
              label={t('reviewing.pool')}
              height={360}
              heads={[
                {},
                { text: t('reviewing.name') },
                { text: t('reviewing.expertise'), kind: 'minor' },
                { text: t('reviewing.openItems'), kind: 'figure' },
                { text: t('reviewing.submitted'), kind: 'figure' },
                { kind: 'minor' },
              ]}
            >
              {items.map((r) => {
                const known = (
                  <>
                    {[...r.sectors.map(sectors.nameOf), ...r.nace, ...r.tags].join(' · ') || '—'}
                    <Limits member={r} />
                  </>
                );
                const actions = (
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    {(['edit', 'leave'] as const).map((what) => (
                      <Button
                        key={what}
                        size="xs"
                        variant="subtle"
                        aria-label={`${t(`reviewing.member.${what}`)}: ${nameOf(r)}`}
                        onClick={() => setOpen({ what, member: r })}
                      >
                        {t(`reviewing.member.${what}`)}
                      </Button>
                    ))}
                  </Group>
                );
                return (
                  <Fragment key={r.id}>
                    <Table.Tr>
                      <Table.Td>
                        <Checkbox
                          aria-label={t('reviewing.choose', { name: nameOf(r) })}
                          checked={chosen.has(r.id)}
                          onChange={() => toggle(r.id)}
                        />
                      </Table.Td>
                      <Table.Td className="breaks">{nameOf(r)}</Table.Td>
                      <Table.Td className="wide minor">{known}</Table.Td>
                      <Table.Td className="figure">{f.number(r.open)}</Table.Td>
                      <Table.Td className="figure">{f.number(r.submitted)}</Table.Td>
                      <Table.Td className="minor">{actions}</Table.Td>
                    </Table.Tr>
                    <Table.Tr className="rest">
                      <Table.Td />
                      <Table.Td colSpan={3}>
                        {known}
                        {actions}
                      </Table.Td>
                    </Table.Tr>
                  </Fragment>
                );
              })}
            </ScrollTable>
          )
        }
      </Answer>
      <PoolInvite call={call} />
      {open?.what === 'edit' && (
        <MemberDialog
          key={open.member.id}
          call={call}
          member={open.member}
          name={nameOf(open.member)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.what === 'leave' && (
        <LeaveDialog
          key={open.member.id}
          call={call}
          member={open.member}
          name={nameOf(open.member)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}

/** How much they take and when they are away, where it is said. */
function Limits({ member: { ceiling, awayFrom, awayUntil } }: { member: Member }) {
  const { t } = useTranslation();
  const f = useFormat();
  const said = [
    ceiling !== undefined && t('reviewing.member.atMost', { count: ceiling }),
    awayFrom &&
      (awayUntil
        ? t('reviewing.member.away', { from: f.day(awayFrom), until: f.day(awayUntil) })
        : t('reviewing.member.awaySince', { from: f.day(awayFrom) })),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {said.join(' · ')}
    </Text>
  );
}
