import { Table, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { StateBadge } from '../ui/state-badge.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { lotText, outcomeText, reasonText, tieText } from './ranking-words.js';
import type { Names } from './use-dimension-names.js';
import { ActionMenu } from '../ui/action-menu.js';

export type Ranked = Message<'RankedApplication'>;

interface Props {
  items: readonly Ranked[];
  /** By what the ranking is grouped. */
  groupBy: string;
  names: Names;
  /** What can be done with a line, if anything. */
  action?: { label: string; may: (item: Ranked) => boolean; run: (item: Ranked, name: string) => void };
  filtered: boolean;
}

/** The ranking: figures right-aligned, the outcome in words, what decided a tie beside the score. */
export function RankingTable({ items, groupBy, names, action, filtered }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const titles = useTitles(
    'firm',
    useMemo(() => items.map((item) => item.firmId), [items]),
  );
  if (items.length === 0)
    return filtered ? (
      <Empty title={t('selection.noneOf')} next={t('selection.noneOfNext')} />
    ) : (
      <Empty title={t('selection.none')} next={t('selection.noneNext')} />
    );
  const withAmounts = items.some((item) => item.amount !== null);
  const withTies = items.some((item) => tieText(t, item.decidedBy) !== '');
  /** What a narrow window has no columns for. */
  const restOf = (item: Ranked): string[] =>
    [
      item.number ?? '',
      names.value(groupBy, item.group),
      item.sectorRank === null ? '' : t('selection.groupRank', { rank: item.sectorRank }),
      reasonText(t, item.reason, names),
      tieText(t, item.decidedBy) && `${t('selection.tie')}: ${tieText(t, item.decidedBy)}`,
      item.lot ? lotText(t, item.lot) : '',
      item.amount ? f.money(item.amount) : '',
    ].filter((text) => text !== '' && text !== '—');
  return (
    <ScrollTable
      label={t('selection.outcome')}
      height="max(35rem, 75vh)"
      tight
      heads={[
        { text: t('selection.rank'), kind: 'figure' },
        { text: t('selection.firm') },
        { text: t('selection.group'), kind: 'minor' },
        { text: t('selection.score'), kind: 'figure' },
        ...(withTies ? [{ text: t('selection.tie'), kind: 'minor' }] : []),
        ...(withAmounts ? [{ text: t('selection.amount'), kind: 'figure minor' }] : []),
        { text: t('selection.outcome') },
        { text: t('selection.why'), kind: 'minor' },
      ]}
    >
      {items.map((item) => {
        const name = titles.get(item.firmId)?.title ?? shortId(item.firmId);
        return (
          <Fragment key={item.applicationId}>
            <Table.Tr>
              <Table.Td className="figure">{item.rank ?? '—'}</Table.Td>
              <Table.Td className="wide">
                {action ? (
                  <Link to="/applications/$applicationId" params={{ applicationId: item.applicationId }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
                {item.number && (
                  <Text size="xs" c="dimmed" className="minor">
                    {item.number}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="minor">
                {names.value(groupBy, item.group)}
                {item.sectorRank !== null && (
                  <Text size="xs" c="dimmed">
                    {t('selection.groupRank', { rank: item.sectorRank })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="figure" title={item.exact ?? undefined}>
                {item.score === null ? '—' : f.number(item.score)}
              </Table.Td>
              {withTies && (
                <Table.Td className="minor">
                  {tieText(t, item.decidedBy) || (item.lot ? '' : '—')}
                  {item.lot && (
                    <Text size="xs" c="dimmed" title={item.lot}>
                      {lotText(t, item.lot)}
                    </Text>
                  )}
                </Table.Td>
              )}
              {withAmounts && (
                <Table.Td className="figure minor">{item.amount ? f.money(item.amount) : '—'}</Table.Td>
              )}
              <Table.Td>
                <OutcomeCell item={item} name={name} action={action?.may(item) ? action : undefined} />
              </Table.Td>
              <Table.Td className="minor">{reasonText(t, item.reason, names)}</Table.Td>
            </Table.Tr>
            <Table.Tr className="rest">
              <Table.Td colSpan={4}>{restOf(item).join(' · ')}</Table.Td>
            </Table.Tr>
          </Fragment>
        );
      })}
    </ScrollTable>
  );
}

function OutcomeCell({ item, name, action }: { item: Ranked; name: string; action: Props['action'] }) {
  const { t } = useTranslation();
  const badge = (
    <StateBadge state={item.outcome} rightSection={action && <Icon name="right" size={12} />}>
      {outcomeText(t, item)}
    </StateBadge>
  );
  return (
    <>
      {action ? (
        <ActionMenu
          target={
            <UnstyledButton
              style={{ minHeight: 24 }}
              aria-label={`${outcomeText(t, item)}, ${t('selection.actions', { name })}`}
            >
              {badge}
            </UnstyledButton>
          }
          actions={[{ label: action.label, run: () => action.run(item, name) }]}
        />
      ) : (
        badge
      )}
      {item.reserveRank !== null && (
        <Text size="xs" c="dimmed">
          {t('selection.reserveRank', { rank: item.reserveRank })}
        </Text>
      )}
    </>
  );
}
