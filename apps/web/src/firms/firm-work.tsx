import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { loadTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { CardList } from './card-list.js';

/** Records are few; of one that swallowed a list of others, the first ones. */
const RECORDS_AT_MOST = 10;
const REPORTS_OF = 5;

type Page<T> = Promise<{ items: T[] }>;

/**
 * What the firm does here: programmes, people who act for it and advise it, trainings, documents. Each part is asked from the
 * service that owns it and shows what the reader may see; a part that a role may never see is not there.
 */
export function FirmWork({ firm }: { firm: Message<'Firm'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  // What was entered under a record that was merged into this firm stands under that record's id.
  const records = useMemo(
    () => [firm.id, ...firm.aliases.map((alias) => alias.id)].slice(0, RECORDS_AT_MOST),
    [firm],
  );
  const ofAll = async <T,>(get: (firmId: string) => Page<T>): Promise<T[]> =>
    (await Promise.all(records.map(get))).flatMap((page) => page.items);
  const programs = useQuery({
    queryKey: ['firm-work', firm.id, 'programs'],
    queryFn: () => participationsOf(records, 100),
  });
  const codeOf = (programId: string) => programs.data?.find((p) => p.programId === programId)?.programCode;
  const span = (since: string, until: string | null) =>
    until ? `${f.day(since)} – ${f.day(until)}` : `${t('participation.since')} ${f.day(since)}`;
  const key = (part: string) => ['firm-work', firm.id, part];

  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" verticalSpacing={0}>
        <CardList
          title={t('firmCard.programs')}
          queryKey={key('participations')}
          ask={(limit) => participationsOf(records, limit)}
          none={t('firmCard.noPrograms')}
          line={(row) => ({
            key: row.id,
            title: (
              <Link to="/programs/$programId" params={{ programId: row.programId }}>
                {row.programTitle}
              </Link>
            ),
            notes: [
              row.programCode,
              row.sectorTr && f.text(row.sectorTr, row.sectorEn),
              span(row.since, row.until),
            ],
            badge: t(`participation.states.${row.state}`),
          })}
        />
        {hasRole(session, 'admin', 'staff') && (
          <CardList
            title={t('firmCard.users')}
            queryKey={key('users')}
            ask={(limit) =>
              ofAll((scopeId) =>
                ask(
                  api.GET('/accounts', {
                    params: { query: { scopeType: 'firm', scopeId, role: 'firm', limit } },
                  }),
                ),
              )
            }
            none={t('firmCard.noUsers')}
            line={(row) => ({
              key: row.id,
              title: (
                <Link to="/accounts/$accountId" params={{ accountId: row.id }}>
                  {row.displayName}
                </Link>
              ),
              notes: [
                row.email,
                row.lastSignInAt && `${t('firmCard.lastSignIn')} ${f.instantDay(row.lastSignInAt)}`,
              ],
              badge: t(`firmCard.account.${row.state}`),
            })}
          />
        )}
        {hasRole(session, 'admin', 'staff', 'consultant', 'firm') && (
          <CardList
            title={t('firmCard.consultants')}
            queryKey={key('consultants')}
            ask={(limit) =>
              ofAll((firmId) =>
                ask(
                  api.GET('/firms/{firmId}/named-consultants', {
                    params: { path: { firmId }, query: { limit } },
                  }),
                ),
              )
            }
            none={t('firmCard.noConsultants')}
            line={(row) => ({
              key: row.id,
              title: row.name ?? '—',
              notes: [codeOf(row.programId), `${t('participation.since')} ${f.instantDay(row.since)}`],
            })}
          />
        )}
        {hasRole(session, 'admin', 'staff', 'consultant', 'adviser', 'trainer', 'analyst', 'firm') && (
          <CardList
            title={t('firmCard.ambassadors')}
            queryKey={key('ambassadors')}
            ask={async (limit) =>
              (
                await ask(
                  api.GET('/firms/{firmId}/ambassadors', {
                    params: { path: { firmId: firm.id }, query: { limit } },
                  }),
                )
              ).items
            }
            none={t('firmCard.noAmbassadors')}
            line={(row) => ({
              key: row.id,
              title: row.personName ?? t('firmCard.nameHidden'),
              notes: [row.position, codeOf(row.programId), span(row.since, row.until)],
              badge: t(`firmCard.ambassador.${row.state}`),
            })}
          />
        )}
      </SimpleGrid>
      <CardList
        title={t('firmCard.trainings')}
        queryKey={key('trainings')}
        ask={(limit) => enrolmentsOf(records, limit)}
        none={t('firmCard.noTrainings')}
        line={(row) => ({
          key: row.id,
          title: (
            <>
              {row.name && `${row.name} · `}
              <Link to="/courses/$courseId" params={{ courseId: row.courseId }}>
                {row.courseTitle}
              </Link>
            </>
          ),
          notes: [
            row.startsOn && f.day(row.startsOn),
            codeOf(row.programId),
            row.certificateNumber && `${t('firmCard.certificate')} ${row.certificateNumber}`,
          ],
          badge: t(row.completed ? 'firmCard.completed' : 'firmCard.enrolled'),
        })}
      />
      {hasRole(session, 'admin', 'staff', 'consultant', 'firm') && (
        <CardList
          title={t('firmCard.reports')}
          queryKey={[...key('reports'), programs.data?.length ?? 0]}
          ask={(limit) => reportsOf(records, programs.data ?? [], limit)}
          none={t('firmCard.noReports')}
          line={(row) => ({
            key: row.id,
            title: (
              <Link to="/reports/$reportId" params={{ reportId: row.id }}>
                {row.title}
              </Link>
            ),
            notes: [row.number, codeOf(row.programId), f.instantDay(row.finalisedAt ?? row.draftedAt)],
            badge: t(`firmCard.report.${row.state}`),
          })}
        />
      )}
      {hasRole(session, 'admin', 'staff', 'firm') && (
        <CardList
          title={t('firmCard.documents')}
          queryKey={key('documents')}
          ask={async (limit) =>
            (
              await ask(
                api.GET('/firms/{firmId}/documents', {
                  params: { path: { firmId: firm.id }, query: { limit } },
                }),
              )
            ).items
          }
          none={t('firmCard.noDocuments')}
          line={(row) => ({
            key: `${row.fileId} ${row.kind}`,
            title: <a href={fileHref(row.fileId)}>{row.name ?? t(`firmCard.document.${row.kind}`)}</a>,
            notes: [
              row.name && t(`firmCard.document.${row.kind}`),
              row.number && `${t('firmCard.application')} ${row.number}`,
              f.instantDay(row.at),
            ],
          })}
        />
      )}
    </>
  );
}

async function participationsOf(records: readonly string[], limit: number) {
  const pages = await Promise.all(
    records.map((firmId) =>
      ask(api.GET('/firms/{firmId}/participations', { params: { path: { firmId }, query: { limit } } })),
    ),
  );
  return pages.flatMap((page) => page.items);
}

/** With the names of the people, as far as the reader may see them. */
async function enrolmentsOf(records: readonly string[], limit: number) {
  const pages = await Promise.all(
    records.map((firmId) =>
      ask(api.GET('/firms/{firmId}/enrolments', { params: { path: { firmId }, query: { limit } } })),
    ),
  );
  const rows = pages.flatMap((page) => page.items);
  const names = await loadTitles(
    'person',
    rows.map((row) => row.personId),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.personId)?.title ?? null }));
}

/** Of the newest programmes; what the reader may not have is not among them. */
async function reportsOf(
  records: readonly string[],
  programs: readonly Message<'FirmParticipation'>[],
  limit: number,
) {
  const programIds = [...new Set(programs.map((p) => p.programId))].slice(0, REPORTS_OF);
  const pages = await Promise.all(
    programIds.flatMap((programId) =>
      records.map((firmId) =>
        ask(
          api.GET('/programs/{programId}/reports', {
            params: { path: { programId }, query: { firmId, limit } },
          }),
        ),
      ),
    ),
  );
  return pages.flatMap((page) => page.items).filter((report) => report.firmId !== null);
}
