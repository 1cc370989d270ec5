import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { Answer } from '../ui/states.js';
import { shortId } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { Choice } from '../ui/choice.js';

type Named = Message<'NamedConsultant'>;
interface Props {
  programId: string;
  firmId: string;
}

/** Who advises the firm in the programme and so reads its plant data; staff name and end it. */
export function NamedConsultants({ programId, firmId }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const staff = hasRole(useSession(), 'admin', 'staff');
  const [ending, setEnding] = useState<Named>();
  const named = useQuery({
    queryKey: ['named-consultants', programId, firmId],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/named-consultants', {
          params: { path: { programId }, query: { firmId, limit: 20 } },
        }),
      ),
  });
  const nameOf = (one: Named) => one.name ?? shortId(one.accountId);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('advisory.consultant.lead')}
      </Text>
      <Answer query={named}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <Text mb="sm">{t('advisory.consultant.none')}</Text>
            ) : (
              <ul className="plain">
                {items.map((one) => (
                  <li key={one.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
                    <Group justify="space-between" gap="xs">
                      <Text>
                        <strong>{nameOf(one)}</strong>{' '}
                        <Text span size="sm" c="dimmed" className="numerals">
                          {t('advisory.consultant.since', { when: f.instantDay(one.since) })}
                        </Text>
                      </Text>
                      {staff && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t('advisory.consultant.end')}: ${nameOf(one)}`}
                          onClick={() => setEnding(one)}
                        >
                          {t('advisory.consultant.end')}
                        </Button>
                      )}
                    </Group>
                  </li>
                ))}
              </ul>
            )}
            {staff && <NameForm programId={programId} firmId={firmId} taken={items} />}
          </>
        )}
      </Answer>
      {ending && <EndDialog named={ending} name={nameOf(ending)} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function NameForm({ programId, firmId, taken }: Props & { taken: Named[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [accountId, setAccount] = useState<string | null>(null);
  const faults = useFaults({ accountId: t('advisory.consultant.person') });
  const consultants = useQuery({
    queryKey: ['consultant-accounts'],
    queryFn: () => ask(api.GET('/accounts', { params: { query: { role: 'consultant', limit: 100 } } })),
    staleTime: 60_000,
  });
  const left = (consultants.data?.items ?? []).filter(
    (account) => account.state !== 'blocked' && !taken.some((one) => one.accountId === account.id),
  );
  const name = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/programs/{programId}/named-consultants', {
          params: { path: { programId } },
          body: { firmId, accountId: accountId! },
        }),
      ),
    onSuccess: async () => {
      faults.clear();
      setAccount(null);
      notify({ message: t('advisory.consultant.named') });
      await client.invalidateQueries({ queryKey: ['named-consultants', programId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ accountId: accountId ? undefined : t('ui.required') })) name.mutate();
  };
  if (consultants.data && consultants.data.items.length === 0)
    return (
      <Text size="sm" mt="sm">
        {t('advisory.consultant.nobody')} <a href="/accounts">{t('accounts.title')}</a>
      </Text>
    );
  return (
    <form onSubmit={submit} noValidate style={{ marginTop: 12 }}>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Group align="flex-end" gap="sm">
        <Choice
          id="accountId"
          label={t('advisory.consultant.person')}
          data={left.map((account) => ({
            value: account.id,
            label: `${account.displayName} · ${account.email}`,
          }))}
          value={accountId}
          error={faults.of('accountId')}
          onChange={setAccount}
          style={{ flex: '1 1 16rem' }}
        />
        <Button type="submit" variant="default" loading={name.isPending}>
          {t('advisory.consultant.name')}
        </Button>
      </Group>
    </form>
  );
}

/** They see the plant's data no more: the reason stands in the audit trail. */
function EndDialog({ named, name, onClose }: { named: Named; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const end = async (reason: string) => {
    await ask(
      api.POST('/named-consultants/{namedConsultantId}/end', {
        params: { path: { namedConsultantId: named.id } },
        body: { reason },
      }),
    );
    notify({ message: t('advisory.consultant.ended') });
    await client.invalidateQueries({ queryKey: ['named-consultants', named.programId] });
  };
  return (
    <ReasonDialog
      title={t('advisory.consultant.endOf', { name })}
      lead={t('advisory.consultant.endLead')}
      label={t('advisory.reason')}
      save={t('advisory.consultant.end')}
      act={end}
      onClose={onClose}
    />
  );
}
