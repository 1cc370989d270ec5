import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'CourseListItem'>;
const KINDS = ['certificate', 'ambassador', 'expert', 'awareness'] as const;
const STATES = ['planned', 'held', 'cancelled'] as const;

export function CoursesPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'kind',
        label: t('courses.kindLabel'),
        kind: 'select',
        options: KINDS.map((value) => ({ value, label: t(`courses.kind.${value}`) })),
      },
      {
        name: 'state',
        label: t('courses.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`courses.state.${value}`) })),
      },
    ],
    [t],
  );
  const dates = (row: Row) =>
    row.startsOn
      ? row.endsOn && row.endsOn !== row.startsOn
        ? `${f.day(row.startsOn)} – ${f.day(row.endsOn)}`
        : f.day(row.startsOn)
      : '';
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('courses.course'),
      render: (row) => f.text(row.title, row.titleEn),
      text: (row) => f.text(row.title, row.titleEn),
      wide: true,
    },
    {
      key: 'kind',
      label: t('courses.kindLabel'),
      render: (row) => t(`courses.kind.${row.kind}`),
      text: (row) => t(`courses.kind.${row.kind}`),
      minor: true,
    },
    {
      key: 'dates',
      label: t('courses.dates'),
      render: (row) => dates(row) || '—',
      text: dates,
      figure: true,
      minor: true,
    },
    {
      key: 'state',
      label: t('courses.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`courses.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`courses.state.${row.state}`),
    },
    {
      key: 'hours',
      label: t('courses.hours'),
      render: (row) => f.number(row.lessonHours),
      text: (row) => f.number(row.lessonHours),
      figure: true,
      minor: true,
    },
    {
      key: 'enrolled',
      label: t('courses.enrolled'),
      render: (row) => f.number(row.enrolled),
      text: (row) => String(row.enrolled),
      figure: true,
      minor: true,
    },
    {
      key: 'completed',
      label: t('courses.completed'),
      render: (row) => f.number(row.completed),
      text: (row) => String(row.completed),
      figure: true,
      minor: true,
    },
    {
      key: 'certificates',
      label: t('courses.certificates'),
      render: (row) => f.number(row.certificates),
      text: (row) => String(row.certificates),
      figure: true,
    },
  ];
  return (
    <>
      <PageTitle>{t('courses.title')}</PageTitle>
      <ListView<Row>
        listKey={`courses:${programId}`}
        label={t('courses.title')}
        defs={defs}
        selectable={false}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/courses/${row.id}`}
        page={(query) =>
          ask(
            api.GET('/programs/{programId}/courses', {
              params: { path: { programId }, query: query as object },
            }),
          )
        }
        empty={{ title: t('courses.none'), next: t('courses.noneNext') }}
        exportName="egitimler"
      />
    </>
  );
}
