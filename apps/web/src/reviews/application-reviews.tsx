import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog } from '../ui/dialog.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { reviewersKey, useReviewers } from './use-reviewers.js';

type Item = Message<'CallReviewItem'>;

/** Who reviews one application and how far each is; an assignment that is not submitted can be taken back, with the reason. */
export function ApplicationReviews({
  call,
  result,
  onClose,
}: {
  call: Message<'Call'>;
  result: Message<'ReviewResult'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { name } = useReviewers(call.id);
  const [taking, setTaking] = useState<Item>();
  const query = { applicationId: result.applicationId, limit: 100 };
  const reviews = useQuery({
    queryKey: ['call-reviews', call.id, result.applicationId],
    queryFn: () => ask(api.GET('/calls/{callId}/reviews', { params: { path: { callId: call.id }, query } })),
  });
  const nameOf = (item: Item) => (item.reviewerId ? name(item.reviewerId) : t('reviewing.committeeAlias'));
  if (taking)
    return <TakeBack call={call} item={taking} name={nameOf(taking)} onClose={() => setTaking(undefined)} />;
  return (
    <Dialog title={t('reviewing.whoReviewsOf', { number: result.number ?? '—' })} onClose={onClose}>
      <Answer query={reviews}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('reviewing.nobodyReviews')} next={t('reviewing.nobodyReviewsNext')} />
          ) : (
            <>
              <Reviews
                label={t('reviewing.whoReviewsOf', { number: result.number ?? '—' })}
                items={items.filter((item) => !item.setAside)}
                nameOf={nameOf}
                onTake={setTaking}
              />
              {items.some((item) => item.setAside) && (
                <>
                  <Title order={3} size="h5" mt="lg" mb={4}>
                    {t('reviewing.setAside')}
                  </Title>
                  <Reviews
                    label={t('reviewing.setAside')}
                    items={items.filter((item) => item.setAside)}
                    nameOf={nameOf}
                  />
                </>
              )}
            </>
          )
        }
      </Answer>
      {reviews.data?.items.some((item) => item.state === 'submitted' && item.score === null) && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('reviewing.hiddenUntilOwn')}
        </Text>
      )}
    </Dialog>
  );
}

function Reviews({
  label,
  items,
  nameOf,
  onTake,
}: {
  label: string;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  /** Absent: nothing can be taken back. */
  onTake?: (item: Item) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const reasonOf = useReason();
  return (
    <ScrollTable
      label={label}
      heads={[
        { text: t('reviewing.reviewer') },
        { text: t('reviews.stateLabel') },
        { text: t('reviews.mark'), kind: 'figure minor' },
        ...(onTake ? [{ kind: 'minor' }] : []),
      ]}
    >
      {items.map((item) => {
        const action = onTake && (item.state === 'assigned' || item.state === 'reviewing') && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={`${t('reviewing.release')}: ${nameOf(item)}`}
            onClick={() => onTake(item)}
          >
            {t('reviewing.release')}
          </Button>
        );
        return (
          <Table.Tr key={item.id}>
            <Table.Td className="wide">
              {nameOf(item)}
              {[reasonOf(item.stateReason), item.comment].map(
                (text, i) =>
                  text && (
                    <Text key={i} size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                      {text}
                    </Text>
                  ),
              )}
            </Table.Td>
            <Table.Td>
              <Group gap={4}>
                <Badge variant={item.state === 'submitted' ? 'outline' : 'light'}>
                  {t(`reviewing.state.${item.state}`)}
                </Badge>
                {item.kind === 'third' && <Badge variant="outline">{t('reviews.third')}</Badge>}
                {item.state === 'submitted' && !item.counts && !item.setAside && (
                  <Text size="sm" c="dimmed">
                    {t('reviewing.notCounted')}
                  </Text>
                )}
              </Group>
              <div className="instead">
                {item.score !== null && `${t('reviews.mark')}: ${f.number(item.score)}`}
                {action}
              </div>
            </Table.Td>
            <Table.Td className="figure minor">{item.score === null ? '—' : f.number(item.score)}</Table.Td>
            {onTake && <Table.Td className="minor">{action}</Table.Td>}
          </Table.Tr>
        );
      })}
    </ScrollTable>
  );
}

/** Why somebody has it no more: their own or staff's words, or what the house did. */
function useReason(): (reason: string | null) => string | null {
  const { t } = useTranslation();
  return (reason) => {
    if (reason === 'moved' || reason === 'appeal' || reason === 'committee')
      return t(`reviewing.backBy.${reason}`);
    const rule = reason?.startsWith('rule:') ? (reason.slice(5) as 'employed') : undefined;
    return rule ? t('reviewing.backBy.rule', { rule: t(`reviewing.bar.${rule}`) }) : reason;
  };
}

/** One assignment back from its reviewer; the list of who reviews comes again afterwards. */
function TakeBack({
  call,
  item,
  name,
  onClose,
}: {
  call: Message<'Call'>;
  item: Item;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const release = async (reason: string) => {
    await ask(
      api.POST('/reviews/{reviewId}/release', { params: { path: { reviewId: item.id } }, body: { reason } }),
    );
    notify({ message: t('reviewing.released') });
    await Promise.all(
      [['call-reviews', call.id], reviewersKey(call.id), ['review-results', call.id]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  return (
    <ReasonDialog
      title={t('reviewing.releaseOf', { name })}
      lead={t('reviewing.releaseLead')}
      label={t('reviewing.reason')}
      save={t('reviewing.release')}
      act={release}
      onClose={onClose}
    />
  );
}
