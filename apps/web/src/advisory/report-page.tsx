import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { Icon } from '../ui/icon.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useSectorNames } from '../programs/use-program.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { notify } from '../ui/notices.js';
import { StateBadge } from '../ui/state-badge.js';

export function ReportPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const { reportId } = useParams({ strict: false }) as { reportId: string };
  const path = { reportId };
  const report = useQuery({
    queryKey: ['report', reportId],
    queryFn: () => ask(api.GET('/reports/{reportId}', { params: { path } })),
  });
  const firmId = report.data?.firmId;
  const sectorOf = useSectorNames(report.data?.programId);
  const titles = useTitles(
    'firm',
    useMemo(() => [firmId], [firmId]),
  );
  const finalise = useMutation({
    mutationFn: () => ask(api.POST('/reports/{reportId}/finalisation', { params: { path }, body: {} })),
    onSuccess: async () => {
      notify({ message: t('advisory.finalised') });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['report', reportId] }),
        client.invalidateQueries({ queryKey: ['list'] }),
      ]);
    },
    onError: failed,
  });
  return (
    <Answer query={report}>
      {(r) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/reports" params={{ programId: r.programId }}>
                  ← {t('advisory.reports')}
                </Link>
                {r.number && <span>{r.number}</span>}
                <StateBadge state={r.state}>{t(`advisory.reportState.${r.state}`)}</StateBadge>
              </Group>
            }
            actions={
              <>
                {r.fileId && (
                  <Button
                    component="a"
                    href={fileHref(r.fileId)}
                    variant="default"
                    leftSection={<Icon name="download" size={18} />}
                  >
                    {t('advisory.file')}
                  </Button>
                )}
                {r.state === 'draft' && hasRole(session, 'admin', 'staff', 'consultant') && (
                  <Button loading={finalise.isPending} onClick={() => finalise.mutate()}>
                    {t('advisory.finalise')}
                  </Button>
                )}
              </>
            }
          >
            {r.title}
          </PageTitle>
          <Panel>
            <Facts
              items={[
                [t('advisory.scopeLabel'), t(`advisory.scope.${r.scope}`)],
                !!r.firmId && [
                  t('advisory.firm'),
                  <Link key="f" to="/firms/$firmId" params={{ firmId: r.firmId }}>
                    {titles.get(r.firmId)?.title ?? shortId(r.firmId)}
                  </Link>,
                ],
                !!r.sector && [t('advisory.sector'), sectorOf(r.sector)],
                [t('advisory.revision'), r.revision],
                [t('advisory.draftedAt'), f.instantDay(r.draftedAt)],
                [t('advisory.finalisedAt'), r.finalisedAt ? f.instantDay(r.finalisedAt) : null],
              ]}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
