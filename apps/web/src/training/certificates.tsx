import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { Facts } from '../ui/page.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'CertificateListItem'>;
const STATES = ['issued', 'revoked', 'superseded'] as const;

/** The certificates of a course by number. */
export function Certificates({ courseId, name }: { courseId: string; name: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [names] = useState(() => new Map<string, string>());
  const holder = (row: Row) => names.get(row.personId) ?? shortId(row.personId);
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('courses.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`courses.certificateState.${value}`) })),
      },
    ],
    [t],
  );
  const columns: Column<Row>[] = [
    { key: 'number', label: t('courses.number'), render: (row) => row.number, text: (row) => row.number },
    { key: 'holder', label: t('courses.holder'), render: holder, text: holder, wide: true },
    {
      key: 'kind',
      label: t('courses.certificateKind'),
      render: (row) => t(`public.certificate.kinds.${row.kind}`),
      text: (row) => t(`public.certificate.kinds.${row.kind}`),
      minor: true,
    },
    {
      key: 'state',
      label: t('courses.stateLabel'),
      render: (row) => (
        <StateBadge state={row.state}>{t(`courses.certificateState.${row.state}`)}</StateBadge>
      ),
      text: (row) => t(`courses.certificateState.${row.state}`),
    },
    {
      key: 'issued',
      label: t('courses.issuedOn'),
      render: (row) => f.day(row.issuedOn),
      text: (row) => f.day(row.issuedOn),
      figure: true,
      minor: true,
    },
  ];
  return (
    <section style={{ marginBottom: '1.5rem' }}>
      <Title order={2} mb="sm">
        {t('courses.certificates')}
      </Title>
      <ListView<Row>
        listKey={`certificates:${courseId}`}
        label={t('courses.certificates')}
        defs={defs}
        searchable={false}
        columns={columns}
        nameOf={(row) => row.number}
        hrefOf={(row) => `/certificates/${row.number}`}
        page={async (query) => {
          const page = await ask(
            api.GET('/courses/{courseId}/certificates', {
              params: { path: { courseId }, query: query as object },
            }),
          );
          // An analyst sees the numbers, not the names.
          const found = await loadTitles(
            'person',
            page.items.map((row) => row.personId),
          ).catch(() => new Map<string, { title: string | null }>());
          for (const [id, { title }] of found) if (title) names.set(id, title);
          return page;
        }}
        drawer={(row) => <Paper row={row} holder={holder(row)} />}
        empty={{ title: t('courses.noCertificates'), next: t('courses.noCertificatesNext') }}
        exportName={`${name}-sertifikalar`}
      />
    </section>
  );
}

function Paper({ row, holder }: { row: Row; holder: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const failed = useProblemNotice();
  const paper = useMutation({
    mutationFn: () =>
      ask(api.GET('/certificates/{certificateId}', { params: { path: { certificateId: row.id } } })),
    onSuccess: ({ fileId }) => fileId && downloadFile(fileId),
    onError: failed,
  });
  return (
    <>
      <Facts
        items={[
          [t('courses.holder'), holder],
          [t('courses.certificateKind'), t(`public.certificate.kinds.${row.kind}`)],
          [t('courses.stateLabel'), t(`courses.certificateState.${row.state}`)],
          [t('courses.issuedOn'), f.day(row.issuedOn)],
          [t('courses.hours'), f.number(row.hours)],
        ]}
      />
      {hasRole(session, 'admin', 'staff', 'trainer') && (
        <Button mt="md" variant="default" loading={paper.isPending} onClick={() => paper.mutate()}>
          {t('courses.paper')}
        </Button>
      )}
    </>
  );
}
