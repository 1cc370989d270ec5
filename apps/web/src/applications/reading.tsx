import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type Answers, type FormDef } from '#contracts/open-calls/form/form-def';
import { visible } from '#contracts/open-calls/form/form-visible';
import type { Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { useFormat } from '../ui/use-format.js';
import { AnswerValue, type Names } from './answer-value.js';

type Completed = Message<'CompletedFile'>;

/** Everything an application says, as it will be read; what is not said has a dash. */
export function Reading({
  def,
  answers,
  facilities,
  completed = [],
  order = 3,
}: { def: FormDef; answers: Answers; completed?: readonly Completed[]; order?: 2 | 3 } & Names) {
  const { language } = useFormat();
  const { t } = useTranslation();
  const shown = visible(def, answers);
  const asked = new Set(fieldsOf(def).map(({ field }) => field.key));
  // A call without a form may hold answers from a list, under the list's own titles.
  const others = Object.entries(answers).filter(([key]) => !asked.has(key) && !key.startsWith('known.'));
  const sections = def.sections
    .filter((section) => shown.sections.has(section.key))
    .map((section) => (
      <section key={section.key} className="application-reading">
        <Title order={order} mt="md" mb="xs">
          {said(section.title, language) || t('form.untitled')}
        </Title>
        <dl className="facts">
          {section.fields
            .filter((field) => shown.fields.has(field.key))
            .map((field) => (
              <Line key={field.key} label={said(field.label, language)} wide={field.type === 'table'}>
                <AnswerValue field={field} value={shown.answers[field.key]} facilities={facilities} />
                <CompletedFiles files={completed.filter((file) => file.field === field.key)} />
              </Line>
            ))}
        </dl>
      </section>
    ));
  return (
    <>
      {sections}
      {others.length > 0 && (
        <section className="application-reading">
          <Title order={order} mt="md" mb="xs">
            {t('application.otherAnswers')}
          </Title>
          <dl className="facts">
            {others.map(([key, value]) => (
              <Line key={key} label={key}>
                <AnswerValue value={value} />
              </Line>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Line({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className={wide ? 'facts-wide' : undefined}>{label}</dt>
      <dd className={wide ? 'facts-wide' : undefined}>{children}</dd>
    </>
  );
}

/** What came in the round for missing documents, with its day: it is not what was submitted. */
export function CompletedFiles({ files }: { files: readonly Completed[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  return files.map((file) => (
    <div key={file.fileId}>
      <Anchor underline="always" href={fileHref(file.fileId)}>
        {file.name}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        {t('application.cameLater', { when: f.instant(file.at) })}
      </Text>
    </div>
  ));
}
