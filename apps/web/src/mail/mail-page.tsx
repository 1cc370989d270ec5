import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { Facts, PageTitle } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { notify } from '../ui/notices.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'MailItem'>;
const STATES = ['queued', 'sending', 'sent', 'uncertain', 'failed'] as const;

/** Mail on its way and sent; in a sample installation with its text, because nothing leaves the house. */
export function MailPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('mail.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`mail.state.${value}`) })),
      },
    ],
    [t],
  );
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      label: t('mail.subject'),
      render: (row) => row.subject,
      text: (row) => row.subject,
      wide: true,
    },
    {
      key: 'to',
      label: t('mail.to'),
      render: (row) => row.to ?? t('mail.gone'),
      text: (row) => row.to ?? '',
      breaks: true,
    },
    {
      key: 'state',
      label: t('mail.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`mail.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`mail.state.${row.state}`),
    },
    {
      key: 'at',
      label: t('mail.when'),
      render: (row) => f.instant(row.at),
      text: (row) => f.instant(row.at),
      figure: true,
      minor: true,
    },
  ];
  return (
    <>
      <PageTitle lead={t('mail.lead')}>{t('mail.title')}</PageTitle>
      <ListView<Row>
        listKey="mail"
        label={t('mail.title')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={(row) => row.subject}
        hrefOf={(row) => `/mail?open=${row.id}`}
        page={(query) => ask(api.GET('/mail', { params: { query: query as object } }))}
        drawer={(row) => <MailText row={row} />}
        empty={{ title: t('mail.none'), next: t('mail.noneNext') }}
        exportName="posta"
      />
    </>
  );
}

function MailText({ row }: { row: Row }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const path = { mailId: row.id };
  const mail = useQuery({
    queryKey: ['mail', row.id],
    queryFn: () => ask(api.GET('/mail/{mailId}', { params: { path } })),
  });
  const again = useMutation({
    mutationFn: () => ask(api.POST('/mail/{mailId}/resend', { params: { path } })),
    onSuccess: async () => {
      notify({ message: t('mail.resent') });
      await client.invalidateQueries({ queryKey: ['list', 'mail'] });
    },
    onError: failed,
  });
  return (
    <Answer query={mail}>
      {(m) => (
        <>
          <Facts
            items={[
              [t('mail.to'), m.to ?? t('mail.gone')],
              [t('mail.when'), f.instant(m.sentAt ?? m.at)],
              [t('mail.tries'), m.tries],
              !!m.reason && [t('mail.reason'), m.reason],
            ]}
          />
          {m.text === null ? (
            <Text c="dimmed" mt="md">
              {t('mail.noText')}
            </Text>
          ) : (
            <Text
              component="pre"
              mt="md"
              p="md"
              className="panel"
              style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit' }}
            >
              <Linked text={m.text} />
            </Text>
          )}
          {(m.state === 'uncertain' || m.state === 'failed') && (
            <Button mt="md" loading={again.isPending} onClick={() => again.mutate()}>
              {t('mail.resend')}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}

/** Addresses in the text as links. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        /^https?:\/\//.test(part) ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
