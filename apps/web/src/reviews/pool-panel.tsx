import { Button, Checkbox, Group, SimpleGrid, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { reviewersKey } from './use-reviewers.js';

const parts = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The institution's reviewers with what they know about; from here they go into the call. */
export function PoolPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
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
  const nameOf = (r: Message<'PoolReviewer'>) => r.name ?? shortId(r.accountId);
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
            <Empty title={t('reviewing.noPeople')} />
          ) : (
            <div
              className="scroll"
              tabIndex={0}
              role="region"
              aria-label={t('reviewing.pool')}
              style={{ maxHeight: 360, overflowY: 'auto' }}
            >
              <Table className="rows" stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Td />
                    <Table.Th scope="col">{t('reviewing.name')}</Table.Th>
                    <Table.Th scope="col">{t('reviewing.expertise')}</Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('reviewing.openItems')}
                    </Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('reviewing.submitted')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((r) => (
                    <Table.Tr key={r.id}>
                      <Table.Td>
                        <Checkbox
                          aria-label={t('reviewing.choose', { name: nameOf(r) })}
                          checked={chosen.has(r.id)}
                          onChange={() => toggle(r.id)}
                        />
                      </Table.Td>
                      <Table.Td>{nameOf(r)}</Table.Td>
                      <Table.Td className="wide">
                        {[...r.nace, ...r.sectors, ...r.tags].join(' · ') || '—'}
                      </Table.Td>
                      <Table.Td className="figure">{f.number(r.open)}</Table.Td>
                      <Table.Td className="figure">{f.number(r.submitted)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )
        }
      </Answer>
      <Invite call={call} />
    </Panel>
  );
}

/** Whoever has an account already only gets the role; the pool takes either. */
function Invite({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState({ email: '', displayName: '', nace: '', sectors: '', tags: '' });
  const labels = {
    email: t('reviewing.email'),
    displayName: t('reviewing.name'),
    nace: t('reviewing.nace'),
    sectors: t('reviewing.sectors'),
    tags: t('reviewing.tags'),
  };
  const faults = useFaults(labels);
  const invite = useMutation({
    mutationFn: async () => {
      const { id } = await ask(
        api.POST('/accounts/invitations', {
          body: {
            email: form.email.trim(),
            displayName: form.displayName.trim(),
            grants: [{ role: 'reviewer', scopeType: 'program', scopeId: call.programId }],
          },
        }),
      );
      return ask(
        api.POST('/institutions/{institutionId}/reviewers', {
          params: { path: { institutionId: call.institutionId } },
          body: {
            accountId: id,
            nace: parts(form.nace),
            sectors: parts(form.sectors),
            tags: parts(form.tags),
          },
        }),
      );
    },
    onSuccess: async () => {
      faults.clear();
      setForm({ email: '', displayName: '', nace: '', sectors: '', tags: '' });
      notify({ message: t('reviewing.added', { count: 1 }) });
      await client.invalidateQueries({ queryKey: ['pool', call.institutionId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (value: string) => (value.trim() ? undefined : t('ui.required'));
    if (!faults.found({ email: missing(form.email), displayName: missing(form.displayName) }))
      invite.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Title order={3} mt="lg" mb="xs">
        {t('reviewing.invite')}
      </Title>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
          <TextInput
            key={name}
            id={name}
            label={labels[name]}
            type={name === 'email' ? 'email' : 'text'}
            value={form[name]}
            error={faults.of(name)}
            onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Group mt="sm">
        <Button type="submit" variant="default" loading={invite.isPending}>
          {t('reviewing.invite')}
        </Button>
      </Group>
    </form>
  );
}
