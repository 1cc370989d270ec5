import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { useProvinces } from '../firms/use-provinces.js';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';

type Finding = Message<'EligibilityFinding'>;
const ICONS = { met: 'check', 'not-met': 'cross', unknown: 'warning' } as const;

/** What the rules say of an application, each with what was found and what is allowed. */
export function Findings({
  findings,
  sectorOf,
  fieldName,
}: {
  findings: Finding[];
  sectorOf: (code: string | null) => string;
  fieldName: (key: string) => string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const provinces = useProvinces();
  const said = (finding: Finding, value: string) => {
    if (finding.kind === 'sector') return sectorOf(value);
    if (finding.kind === 'province') return provinces.find((p) => p.value === value)?.label ?? value;
    if (finding.kind === 'size') return t(`firms.kobiClass.${value as 'micro'}`);
    if (finding.kind === 'no-support' && value.startsWith('earlier:'))
      return t('application.explain.earlierSupport', { count: Number(value.slice(8)) });
    return value;
  };
  if (findings.length === 0) return <Text c="dimmed">{t('desk.noFindings')}</Text>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {findings.map((finding) => (
        <li key={finding.code} style={{ display: 'flex', gap: 8, padding: '6px 0' }}>
          <Icon name={ICONS[finding.finding]} size={18} />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={600}>
              {t(`desk.finding.${finding.finding}`)}: {f.text(finding.title, finding.titleEn)}
            </Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {[
                finding.found !== null && t('desk.found', { value: said(finding, finding.found) }),
                finding.allowed.length > 0 &&
                  t('desk.allowed', {
                    values: finding.allowed.map((value) => said(finding, value)).join(', '),
                  }),
                finding.field && t('desk.ofField', { field: fieldName(finding.field) }),
                finding.finding === 'not-met' && t(`callEditor.otherwise.${finding.otherwise}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
