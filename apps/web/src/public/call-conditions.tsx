import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';

/** Who may apply and with which documents, before anybody signs in for it. */
export function CallConditions({ callId, innovation }: { callId: string; innovation: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const params = { path: { callId } };
  const rules = useQuery({
    queryKey: ['eligibility-rules', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/eligibility-rules', { params })),
  });
  const form = useQuery({
    queryKey: ['public-form', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/form', { params })),
  });
  const conditions = rules.data?.rules ?? [];
  const documents = form.data
    ? fieldsOf(form.data.form as unknown as FormDef).flatMap(({ field }) =>
        field.type === 'file' ? [field] : [],
      )
    : [];
  // Double support is asked for and looked at in every call; where no rule says so, this line does.
  const support = rules.data !== undefined && !conditions.some((rule) => rule.kind === 'no-support');
  const some = conditions.length > 0 || support || innovation;
  if (!some && documents.length === 0) return null;
  return (
    <Panel title={t('public.call.guideline')}>
      {some && (
        <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
          {innovation && <li>{t('public.call.providersOnly')}</li>}
          {conditions.map((rule) => (
            <li key={rule.code}>{f.text(rule.title, rule.titleEn)}</li>
          ))}
          {support && <li>{t('public.call.support')}</li>}
        </ul>
      )}
      {documents.length > 0 && (
        <>
          <Title order={3} mt={some ? 'md' : 0} mb="xs">
            {t('public.call.documents')}
          </Title>
          <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
            {documents.map((field) => (
              <li key={field.key}>
                {said(field.label, f.language) || field.key}
                {!field.required && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {t('public.call.optional')}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
