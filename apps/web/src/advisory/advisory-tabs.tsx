import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProgramId } from '../programs/use-program.js';

const PARTS = ['requests', 'reports', 'measures'] as const;
const TO = {
  requests: '/programs/$programId/data-requests',
  reports: '/programs/$programId/reports',
  measures: '/programs/$programId/measures',
} as const;

/** Data requests, reports and measures of a programme, beside each other. */
export function AdvisoryTabs() {
  const { t } = useTranslation();
  const programId = useProgramId();
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t('advisory.label')} className="no-print">
      {PARTS.map((part) => (
        <Link
          key={part}
          to={TO[part]}
          params={{ programId }}
          className="nav-link"
          style={{ border: '1px solid var(--filiz-line)' }}
        >
          {t(`advisory.${part}`)}
        </Link>
      ))}
    </Group>
  );
}
