import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormChange } from '#contracts/open-calls/form/form-diff';
import { said, type Words } from '#contracts/open-calls/form/form-def';
import { useFormat } from '../ui/use-format.js';

export type Change = Omit<FormChange, 'label'> & { label: unknown };

/** What is different between two versions, a line a field. Also what an applicant sees whose draft was carried over. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (changes.length === 0) return <Text c="dimmed">{t('form.noChanges')}</Text>;
  return (
    <ul className="plain form-changes">
      {changes.map(({ what, key, change, label, parts }) => (
        <li key={`${what}${key}`}>
          <Badge variant="outline" color="gray" styles={{ label: { color: 'var(--mantine-color-text)' } }}>
            {t(`form.change.${change}`)}
          </Badge>{' '}
          {what === 'section' && `${t('form.parts.section')}: `}
          <strong>{said(label as Words, language) || key}</strong>
          {parts.length > 0 && (
            <Text span c="dimmed" size="sm">
              {' '}
              – {parts.map((part) => t(`form.parts.${part as 'label'}`)).join(', ')}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
