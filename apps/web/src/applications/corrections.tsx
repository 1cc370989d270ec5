import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type FormDef } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';
import { AnswerValue } from './answer-value.js';
import type { Application } from './application-api.js';
import { same } from './draft.rules.js';
import { OldNew } from './old-new.js';

/** What the firm agreed to hand back to the registry, old and new, and what became of it. */
export function Corrections({
  application,
  def,
  own,
}: {
  application: Application;
  def: FormDef;
  /** The reader is of the firm. */
  own: boolean;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const told = application.corrections;
  if (!told) return null;
  const asked = new Map(fieldsOf(def).map(({ field }) => [field.key, field]));
  const who = own ? 'own' : 'firm';
  return (
    <Alert variant="outline" mb="md" title={t(`application.correction.${who}.${told.state}`)}>
      <dl className="facts">
        {told.fields.map((one) => {
          const field = asked.get(one.key);
          const value = (answer: unknown) => <AnswerValue field={field} value={answer} />;
          return (
            <Fragment key={one.key}>
              <dt>{(field && said(field.label, language)) || one.key}</dt>
              <dd>
                <Change one={one} value={value} done={told.state === 'done'} />
              </dd>
            </Fragment>
          );
        })}
      </dl>
      {told.state === 'refused' && (
        <Text size="sm" mt="xs">
          {t(`application.correctionRefused.${who}`)}
        </Text>
      )}
      {told.state !== 'waiting' && (
        <Anchor
          component={Link}
          to="/firms/$firmId"
          params={{ firmId: application.firmId } as never}
          size="sm"
          underline="always"
        >
          {t('application.correctionFirm')}
        </Anchor>
      )}
    </Alert>
  );
}

function Change({
  one: { before, after, withheld },
  value,
  done,
}: {
  one: Message<'CorrectedField'>;
  value: (answer: unknown) => ReactNode;
  done: boolean;
}) {
  const { t } = useTranslation();
  const now = value(after?.value);
  if (withheld) return <OldNew old={t('application.correctionWithheld')} now={now} />;
  if (!before)
    return (
      <OldNew old={t(done ? 'application.correctionNowhere' : 'application.correctionUnread')} now={now} />
    );
  if (same(before.value, after?.value))
    return (
      <>
        {now}{' '}
        <Text span size="sm" c="dimmed">
          {t('application.correctionSame')}
        </Text>
      </>
    );
  const had = value(before.value);
  const empty = before.value === null || before.value === '';
  return (
    <OldNew
      old={empty ? t('application.correctionEmpty') : done ? <s>{had}</s> : had}
      now={now}
      done={done}
    />
  );
}
