import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { callFormQuery, fieldNamer } from '../calls/use-call.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { Findings } from './findings.js';

export const eligibilityQuery = (applicationId: string) => ({
  queryKey: ['application', applicationId, 'eligibility'],
  queryFn: () =>
    ask(api.GET('/applications/{applicationId}/eligibility', { params: { path: { applicationId } } })),
});

/** What the rules found, and the decision of a person with its reason. */
export function EligibilityDrawer({
  call,
  applicationId,
  sectorOf,
  onDecided,
}: {
  call: Message<'Call'>;
  applicationId: string;
  /** On to the next one, where one after the other is looked at. */
  onDecided?: () => void;
  sectorOf: (code: string | null) => string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const eligibility = useQuery(eligibilityQuery(applicationId));
  const form = useQuery(callFormQuery(call.id));
  const [reason, setReason] = useState('');
  const faults = useFaults({ 'eligibility-reason': t('desk.reason'), reason: t('desk.reason') });
  const decide = useMutation({
    mutationFn: (eligible: boolean) =>
      ask(
        api.POST('/applications/{applicationId}/eligibility', {
          params: { path: { applicationId } },
          body: { eligible, ...(reason.trim() ? { reason: reason.trim() } : {}) },
        }),
      ),
    onSuccess: async () => {
      faults.clear();
      notify({ message: t('desk.decided') });
      // Before the list is asked anew: what is decided may not be in it any more.
      onDecided?.();
      await client.invalidateQueries({ queryKey: ['application', applicationId] });
      await client.invalidateQueries({ queryKey: ['list'] });
    },
    onError: faults.failed,
  });
  const refuse = () => {
    if (!faults.found({ 'eligibility-reason': reason.trim() ? undefined : t('desk.reasonNeeded') }))
      decide.mutate(false);
  };
  return (
    <Answer query={eligibility}>
      {(e) => (
        <>
          <Text mb="xs">
            {t('desk.rulesSay')}: <strong>{t(`desk.verdict.${e.verdict}`)}</strong>
          </Text>
          {e.decided && (
            <Alert variant="outline" mb="sm" title={t(`desk.decidedAs.${e.decided}`)}>
              {e.decidedAt && <Text size="sm">{f.instant(e.decidedAt)}</Text>}
              {e.reason && <Text size="sm">{e.reason}</Text>}
            </Alert>
          )}
          <Findings findings={e.findings} sectorOf={sectorOf} fieldName={fieldNamer(form.data, f.language)} />
          {e.decidable && (
            <form onSubmit={(event) => event.preventDefault()} noValidate style={{ marginTop: 16 }}>
              <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
              <Textarea
                id="eligibility-reason"
                label={t('desk.reason')}
                description={t('desk.reasonHelp')}
                autosize
                minRows={2}
                maxLength={1000}
                value={reason}
                error={faults.of('eligibility-reason')}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group mt="sm">
                <Button loading={decide.isPending} onClick={() => decide.mutate(true)}>
                  {t(onDecided ? 'desk.eligibleNext' : 'desk.eligible')}
                </Button>
                <Button variant="default" disabled={decide.isPending} onClick={refuse}>
                  {t(onDecided ? 'desk.ineligibleNext' : 'desk.ineligible')}
                </Button>
              </Group>
            </form>
          )}
        </>
      )}
    </Answer>
  );
}
