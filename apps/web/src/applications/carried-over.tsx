import { Alert, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { said, type Words } from '#contracts/open-calls/form/form-def';
import { Changes, type Change } from '../forms/changes.js';
import { revisionsQuery } from '../forms/form-api.js';
import { useFormat } from '../ui/use-format.js';

interface Carried {
  from: number;
  lost: { key: string; label: Words; answer: unknown }[];
  look: { key: string; label: Words; code: string }[];
}
/** The form was changed while the draft was being written: why and what, what has no place now, and what to look at. */
export function CarriedOver({
  callId,
  carried,
}: {
  callId: string;
  carried: Record<string, unknown> | null;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const revisions = useQuery({ ...revisionsQuery(callId), enabled: carried !== null });
  if (!carried) return null;
  const { from = 0, lost = [], look = [] } = carried as unknown as Partial<Carried>;
  const since = (revisions.data?.items ?? []).filter(({ number }) => number > from);
  return (
    <Alert variant="outline" mb="md" title={t('application.formChanged')}>
      <Text size="sm">{t('application.formChangedText')}</Text>
      {since.map(({ number, reason, changes }) => (
        <div key={number}>
          <Text size="sm" fw={600} mt="xs">
            {t('form.version', { number })}
            {reason && `: ${reason}`}
          </Text>
          <Changes changes={changes as Change[]} />
        </div>
      ))}
      <Lines
        title={t('application.lookAt')}
        lines={look.map((one) => [one.key, said(one.label, language)])}
      />
      <Lines
        title={t('application.lost')}
        lines={lost.map((one) => [
          one.key,
          `${said(one.label, language)}: ${typeof one.answer === 'string' ? one.answer : JSON.stringify(one.answer)}`,
        ])}
      />
    </Alert>
  );
}

function Lines({
  title,
  lines,
}: {
  title: string;
  lines: readonly (readonly [key: string, text: string])[];
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm">
        {lines.map(([key, text]) => (
          <List.Item key={key}>{text}</List.Item>
        ))}
      </List>
    </>
  );
}
