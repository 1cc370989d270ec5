import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog } from '../ui/dialog.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
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
  const f = useFormat();
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
            <div className="scroll" tabIndex={0} role="region" aria-label={t('reviewing.whoReviews')}>
              <Table className="rows">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('reviewing.reviewer')}</Table.Th>
                    <Table.Th scope="col">{t('reviews.stateLabel')}</Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('reviews.mark')}
                    </Table.Th>
                    <Table.Td />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((item) => (
                    <Table.Tr key={item.id}>
                      <Table.Td className="wide">
                        {nameOf(item)}
                        {item.stateReason && (
                          <Text size="sm" c="dimmed">
                            {item.stateReason}
                          </Text>
                        )}
                        {item.comment && (
                          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                            {item.comment}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Group gap={4}>
                          <Badge variant={item.state === 'submitted' ? 'outline' : 'light'}>
                            {t(`reviewing.state.${item.state}`)}
                          </Badge>
                          {item.kind === 'third' && <Badge variant="outline">{t('reviews.third')}</Badge>}
                          {item.state === 'submitted' && !item.counts && (
                            <Text size="sm" c="dimmed">
                              {t('reviewing.notCounted')}
                            </Text>
                          )}
                        </Group>
                      </Table.Td>
                      <Table.Td className="figure">
                        {item.score === null ? '—' : f.number(item.score)}
                      </Table.Td>
                      <Table.Td>
                        {(item.state === 'assigned' || item.state === 'reviewing') && (
                          <Button
                            size="xs"
                            variant="subtle"
                            aria-label={`${t('reviewing.release')}: ${nameOf(item)}`}
                            onClick={() => setTaking(item)}
                          >
                            {t('reviewing.release')}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
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
