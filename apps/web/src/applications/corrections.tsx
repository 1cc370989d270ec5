import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type FormDef } from '#contracts/open-calls/form/form-def';
import { useFormat } from '../ui/use-format.js';
import type { Application } from './application-api.js';

/** What the firm agreed to hand back to the registry, and what became of it. */
export function Corrections({ application, def }: { application: Application; def: FormDef }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const told = application.corrections;
  if (!told) return null;
  const labels = new Map(fieldsOf(def).map(({ field }) => [field.key, said(field.label, language)]));
  return (
    <Alert variant="outline" mb="md" title={t(`application.correction.${told.state}`)}>
      <Text size="sm">{told.agreed.map((key) => labels.get(key) ?? key).join(', ')}</Text>
      {told.state === 'refused' && <Text size="sm">{t('application.correctionRefused')}</Text>}
    </Alert>
  );
}
