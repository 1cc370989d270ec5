import { Box, Group, Text } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contracts/core/roles';
import { hasRole, useSession } from '../api/session.js';
import { Answer } from '../ui/states.js';
import { useOpenTab } from '../ui/use-open-tab.js';
import { useFormat } from '../ui/use-format.js';
import { REPORT_READERS } from './report-readers.js';
import { useProgram } from './use-program.js';
import { StateBadge } from '../ui/state-badge.js';

const TABS = [
  { to: '/programs/$programId', word: 'indicators', roles: REPORT_READERS },
  { to: '/programs/$programId/tag', word: 'tag' },
  {
    to: '/programs/$programId/participations',
    word: 'participations',
    roles: ['admin', 'staff', 'analyst', 'consultant', 'adviser', 'trainer', 'reviewer'],
  },
  { to: '/programs/$programId/calls', word: 'calls' },
  { to: '/programs/$programId/events', word: 'events' },
  { to: '/programs/$programId/courses', word: 'courses' },
  {
    to: '/programs/$programId/data-requests',
    word: 'advisory',
    roles: ['admin', 'staff', 'consultant', 'analyst', 'firm'],
  },
  { to: '/programs/$programId/opportunities', word: 'opportunities', roles: REPORT_READERS },
] as const satisfies readonly { to: string; word: string; roles?: readonly Role[] }[];

/** Name and parts of a programme, above each of its pages. */
export function ProgramLayout() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const program = useProgram();
  const { pathname } = useLocation();
  const tabs = useOpenTab(pathname, program.data !== undefined);
  return (
    <Answer query={program}>
      {(p) => (
        <>
          <Group gap="sm" mb={4}>
            <Text component={Link} to="/programs" size="sm">
              {t('programs.title')}
            </Text>
            <Text size="sm" c="dimmed" aria-hidden="true">
              /
            </Text>
            <Text size="sm" fw={600}>
              {p.code}
            </Text>
            <StateBadge state={p.state}>{t(`programs.state.${p.state}`)}</StateBadge>
          </Group>
          <Text fz="lg" fw={650} mb="sm" style={{ overflowWrap: 'anywhere' }}>
            {f.text(p.title, p.titleEn)}
          </Text>
          <Box
            component="nav"
            ref={tabs}
            aria-label={t('programs.tabs.label')}
            mb="lg"
            className="tabs no-print"
          >
            {TABS.filter((tab) => !('roles' in tab) || hasRole(session, ...tab.roles)).map((tab) => (
              <Link
                key={tab.to}
                to={tab.to}
                params={{ programId: p.id }}
                className="tab-link"
                activeOptions={{ exact: tab.to === '/programs/$programId', includeSearch: false }}
              >
                {t(`programs.tabs.${tab.word}`)}
              </Link>
            ))}
          </Box>
          <Outlet />
        </>
      )}
    </Answer>
  );
}
