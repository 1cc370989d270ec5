import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { AnswerValue } from '../applications/answer-value.js';
import { CompletedFiles } from '../applications/reading.js';
import { callFormQuery, fieldList } from '../calls/use-call.js';
import { useFormat } from '../ui/use-format.js';

/** The application as the call lets a reviewer read it, in the form's order. */
export function ApplicationReading({
  callId,
  application,
}: {
  callId: string;
  application: Message<'ReviewedApplication'>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const form = useQuery(callFormQuery(callId));
  // The form says how an answer is read: words of a choice, titles of a table's columns, units.
  const fields = new Map(fieldList(form.data).map((field) => [field.key, field]));
  let before: string | null = null;
  return (
    <>
      {application.answers.map((line) => {
        const heading = line.section !== before ? line.section : null;
        before = line.section;
        return (
          <div key={line.key}>
            {heading && (
              <Title order={3} mt="md" mb="xs">
                {heading}
              </Title>
            )}
            <dl className="reading">
              <div>
                <dt>{f.text(line.tr, line.en)}</dt>
                <dd>
                  <AnswerValue
                    field={fields.get(line.key)}
                    value={(line.answer as { value?: unknown }).value}
                  />
                  <CompletedFiles files={line.completed} />
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
      {application.needs.length > 0 && (
        <section>
          <Title order={3} mt="md" mb="xs">
            {t('answers.title')}
          </Title>
          <ul>
            {application.needs.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      {application.hidden > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('reviews.hiddenFields', { count: application.hidden })}
        </Text>
      )}
    </>
  );
}
