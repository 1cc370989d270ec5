import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { shortId } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 20);

/** Comes before anything of the application; in an anonymous call the reviewer's own ties are asked for. */
export function Declaration({ review }: { review: Message<'Review'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [employers, setEmployers] = useState('');
  const [relatedFirms, setRelated] = useState('');
  const [reason, setReason] = useState('');
  const faults = useFaults({
    reason: t('reviews.reason'),
    employers: t('reviews.employers'),
    relatedFirms: t('reviews.relatedFirms'),
  });
  const declare = useMutation({
    mutationFn: (declaration: 'none' | 'conflict') =>
      ask(
        api.POST('/reviews/{reviewId}/declaration', {
          params: { path: { reviewId: review.id } },
          body: {
            declaration,
            ...(reason.trim() ? { reason: reason.trim() } : {}),
            ...(review.anonymous ? { employers: lines(employers), relatedFirms: lines(relatedFirms) } : {}),
          },
        }),
      ),
    onSuccess: async (declared) => {
      if (declared.byRule) notify({ message: t('reviews.recusedByRule') });
      await client.invalidateQueries({ queryKey: ['review', review.id] });
      await client.invalidateQueries({ queryKey: ['review-counts'] });
    },
    onError: faults.failed,
  });
  return (
    <Panel title={t('reviews.declareTitle')}>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      {review.anonymous ? (
        <>
          <Text mb="md">{t('reviews.declareAnonymous')}</Text>
          <Textarea
            id="employers"
            label={t('reviews.employers')}
            description={t('reviews.onePerLine')}
            autosize
            minRows={2}
            value={employers}
            onChange={(event) => setEmployers(event.currentTarget.value)}
            mb="sm"
          />
          <Textarea
            id="relatedFirms"
            label={t('reviews.relatedFirms')}
            description={t('reviews.onePerLine')}
            autosize
            minRows={2}
            value={relatedFirms}
            onChange={(event) => setRelated(event.currentTarget.value)}
            mb="md"
          />
        </>
      ) : (
        <>
          <Text fw={600} mb="xs">
            {review.firmTitle
              ? t('reviews.declareFirm', { firm: review.firmTitle })
              : t('reviews.declareUnknown', { firm: shortId(review.firmId ?? '') })}
          </Text>
          <Text mb="md">{t('reviews.declareLead')}</Text>
        </>
      )}
      {review.flags.length > 0 && (
        <Alert variant="outline" mb="md" title={t('reviews.flagsTitle')}>
          {review.flags.map((flag) => t(`reviewing.flag.${flag}`)).join(' · ')}
        </Alert>
      )}
      <Button loading={declare.isPending} onClick={() => declare.mutate('none')} mb="lg">
        {t('reviews.declareNone')}
      </Button>
      <Group align="flex-end" gap="sm">
        <Textarea
          id="reason"
          label={t('reviews.reason')}
          autosize
          value={reason}
          maxLength={500}
          error={faults.of('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
        />
        <Button
          variant="default"
          loading={declare.isPending}
          onClick={() => {
            if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') }))
              declare.mutate('conflict');
          }}
        >
          {t('reviews.declareConflict')}
        </Button>
      </Group>
    </Panel>
  );
}
