import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import { checkAnswers, progress } from '#contracts/open-calls/form/form-check';
import { fieldsOf, said, type Answers, type FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { lazyPart } from '../ui/lazy-part.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { parseInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';
import { unsentNeeds } from '../innovation/needs-keeper.js';
import { useFormat } from '../ui/use-format.js';
import { AnswerValue } from './answer-value.js';
import type { Application } from './application-api.js';
import type { DraftKeeper } from './draft-keeper.js';
import { pointerOnScreen, same } from './draft.rules.js';
import { OldNew } from './old-new.js';
import { Reading } from './reading.js';

const NamedNeeds = lazyPart(
  () => import('../innovation/named-needs.js').then((m) => m.NamedNeeds),
  'innovation',
);

interface Props {
  application: Application;
  def: FormDef;
  answers: Answers;
  known: readonly Message<'PrefilledAnswer'>[];
  facilities: readonly { value: string; label: string }[];
  /** The application says which needs it answers. */
  innovation: boolean;
  keeper: DraftKeeper;
  /** Staff submit what the firm signed on paper. */
  onPaper: boolean;
  onMend: (problems: Problem[]) => void;
  refresh: () => Promise<unknown>;
}

/** Everything once more, what goes back to the registry, and the submission with what it means. */
export function SubmitPanel({
  application,
  def,
  answers,
  known,
  facilities,
  innovation,
  keeper,
  onPaper,
  onMend,
  refresh,
}: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const faults = useFaults({
    occurredAt: t('application.receivedAt'),
    backfillReason: t('application.receivedHow'),
  });
  // After the deadline only what came in time counts, and somebody says how.
  const late = onPaper && !application.accepts;
  const [received, setReceived] = useState({ at: '', how: '' });
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const missing = checkAnswers(def, answers, { partial: false }).length;
  const { done, of } = progress(def, answers);
  const corrected = known.filter(
    ({ key, correctable, answer }) =>
      correctable && answers[key] !== undefined && !same(answers[key], answer.value),
  );
  const fieldOf = (key: string) => fieldsOf(def).find(({ field }) => field.key === key)?.field;
  const labelOf = (key: string) => said(fieldOf(key)?.label, f.language) || key;
  const valueOf = (key: string, answer: unknown) => {
    const field = fieldOf(key);
    return field && <AnswerValue field={field} value={answer} facilities={facilities} />;
  };
  const submit = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      if (keeper.unsent || (innovation && unsentNeeds(application.id))) throw new Error('unsent');
      return ask(
        api.POST('/applications/{applicationId}/submission', {
          params: { path: { applicationId: application.id } },
          body: {
            version: keeper.snapshot().sync.version,
            ...(agreed.length > 0 ? { agreed: [...agreed] } : {}),
            ...(late ? { occurredAt: parseInstant(received.at)!, backfillReason: received.how.trim() } : {}),
          },
        }),
      );
    },
    onSuccess: async (receipt) => {
      notify({ message: t('application.submitted', { number: receipt.number }) });
      await refresh();
      document.querySelector('h1')?.focus();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'APPLICATION_INCOMPLETE')
        return onMend(error.errors.map((e) => ({ ...e, pointer: pointerOnScreen(e.pointer) })));
      if (!(error instanceof ApiProblem)) return faults.found({ unsent: t('application.unsentFirst') });
      faults.failed(error);
      if (error.code === 'VERSION_CONFLICT') void refresh();
    },
  });
  const trySubmit = () => {
    const wrong =
      late &&
      faults.found({
        occurredAt: parseInstant(received.at) ? undefined : t('ui.badInstant'),
        backfillReason: received.how.trim() ? undefined : t('ui.required'),
      });
    if (!wrong) submit.mutate();
  };
  return (
    <Panel title={t('application.previewTitle')}>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Text>{t('form.progress', { done, of })}</Text>
      {innovation && (
        <Suspense fallback={null}>
          <NamedNeeds applicationId={application.id} />
        </Suspense>
      )}
      <Reading def={def} answers={answers} facilities={facilities} />
      {corrected.length > 0 && (
        <section>
          <Title order={3} mt="md">
            {t('application.corrections')}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('application.correctionsText')}
          </Text>
          <Stack gap="xs">
            {corrected.map(({ key, answer }) => (
              <Checkbox
                key={key}
                label={
                  <>
                    {labelOf(key)}
                    <OldNew old={valueOf(key, answer.value)} now={valueOf(key, answers[key])} />
                  </>
                }
                checked={agreed.includes(key)}
                onChange={(event) =>
                  setAgreed(
                    event.currentTarget.checked ? [...agreed, key] : agreed.filter((one) => one !== key),
                  )
                }
              />
            ))}
          </Stack>
        </section>
      )}
      {late && (
        <Stack mt="lg" maw={420}>
          <Text size="sm">{t('application.receivedText')}</Text>
          <TextInput
            id="occurredAt"
            label={t('application.receivedAt')}
            placeholder={t('ui.instantHint')}
            withAsterisk
            value={received.at}
            error={faults.of('occurredAt')}
            onChange={(event) => setReceived({ ...received, at: event.currentTarget.value })}
          />
          <TextInput
            id="backfillReason"
            label={t('application.receivedHow')}
            withAsterisk
            maxLength={500}
            value={received.how}
            error={faults.of('backfillReason')}
            onChange={(event) => setReceived({ ...received, how: event.currentTarget.value })}
          />
        </Stack>
      )}
      <Alert variant="outline" mt="lg">
        {missing > 0
          ? t('application.missing', { count: missing })
          : t(onPaper ? 'application.submitForFirmMeans' : 'application.submitMeans')}
      </Alert>
      <Group mt="md">
        <Button loading={submit.isPending} onClick={() => (missing > 0 ? onMend([]) : trySubmit())}>
          {missing > 0 ? t('application.showMissing') : t('application.submit')}
        </Button>
      </Group>
    </Panel>
  );
}
