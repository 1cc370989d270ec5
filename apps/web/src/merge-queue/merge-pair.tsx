import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';
import { contradict, markWords } from './compare.js';

type Side = Message<'MergeSide'>;

/** Both records side by side; what differs is marked by colour, underline and, for readers, by a word. */
export function MergePair({ pair }: { pair: Message<'MergeCandidate'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { left, right } = pair;
  const place = (side: Side) =>
    [side.districtName, side.provinceName].filter((name): name is string => !!name);
  const others = (side: Side) =>
    side.aliases
      .filter((alias) => alias.id !== side.id)
      .map((alias) => [alias.title, alias.detail].filter(Boolean).join(' · '));
  const lists: [string, string[], string[]][] = [
    [t('merge.taxNumber'), left.taxNumber ? [left.taxNumber] : [], right.taxNumber ? [right.taxNumber] : []],
    [t('merge.place'), place(left), place(right)],
    [t('merge.emails'), left.emails, right.emails],
    [t('merge.phones'), left.phones, right.phones],
    [t('merge.places'), left.places, right.places],
  ];
  const plainRows: [string, string | null, string | null][] = [
    [t('merge.rows'), f.number(left.rows), f.number(right.rows)],
    ...(pair.kind === 'firm'
      ? ([[t('merge.people'), f.number(left.people), f.number(right.people)]] as [string, string, string][])
      : []),
    [t('merge.source'), left.source, right.source],
  ];
  return (
    <section
      className="panel"
      style={{ overflow: 'hidden' }}
      aria-label={`${left.title ?? ''} – ${right.title ?? ''}`}
    >
      <Group
        p="md"
        gap="sm"
        style={{ background: 'var(--filiz-warn-tint)', color: 'var(--filiz-warn-text)' }}
      >
        <Badge variant="outline" color="gray" c="inherit" style={{ borderColor: 'currentColor' }}>
          {t(`merge.kind.${pair.kind}`)}
        </Badge>
        <Text fw={600}>
          {t('merge.why')} {t(`merge.reason.${pair.reason}`)}
        </Text>
        <Text size="sm" className="numerals">
          {t('merge.similarity', { percent: f.number(Math.round(Number(pair.similarity) * 100)) })}
        </Text>
      </Group>
      <div className="pair" role="table" aria-label={t('merge.title')}>
        <Row label={t('merge.titleField')}>
          <Title text={left.title} other={right.title} />
          <Title text={right.title} other={left.title} />
        </Row>
        {lists
          .filter(([, a, b]) => a.length + b.length > 0)
          .map(([label, a, b]) => (
            <Row key={label} label={label}>
              <Values values={a} differs={contradict(a, b)} />
              <Values values={b} differs={contradict(a, b)} />
            </Row>
          ))}
        {plainRows
          .filter(([, a, b]) => a !== null || b !== null)
          .map(([label, a, b]) => (
            <Row key={label} label={label}>
              {a ?? '—'}
              {b ?? '—'}
            </Row>
          ))}
        {others(left).length + others(right).length > 0 && (
          <Row label={t('merge.aliases')}>
            <Values values={others(left)} differs={false} />
            <Values values={others(right)} differs={false} />
          </Row>
        )}
      </div>
    </section>
  );
}

function Row({ label, children }: { label: string; children: [ReactNode, ReactNode] }) {
  return (
    <div role="row" style={{ display: 'contents' }}>
      <Text className="label" size="sm" c="dimmed" role="rowheader">
        {label}
      </Text>
      <div className="value" role="cell">
        {children[0]}
      </div>
      <div className="value" role="cell">
        {children[1]}
      </div>
    </div>
  );
}

function Title({ text, other }: { text: string | null; other: string | null }) {
  const { t } = useTranslation();
  if (text === null) return <Text c="dimmed">{t('merge.erased')}</Text>;
  return (
    <Text fw={650} fz="lg" lh={1.35}>
      {markWords(text, other ?? '').map((piece, index) =>
        piece.differs ? (
          <mark
            key={index}
            className="differs"
            style={{ color: 'inherit', textDecoration: 'underline', textUnderlineOffset: 3 }}
          >
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </Text>
  );
}

function Values({ values, differs }: { values: readonly string[]; differs: boolean }) {
  const { t } = useTranslation();
  if (values.length === 0) return <Text c="dimmed">—</Text>;
  return (
    <ul className="plain">
      {values.map((value) => (
        <li key={value} className="numerals">
          {differs ? (
            <mark
              className="differs"
              style={{ color: 'inherit', textDecoration: 'underline', textUnderlineOffset: 3 }}
            >
              {value}
            </mark>
          ) : (
            value
          )}
        </li>
      ))}
      {differs && (
        <Text component="li" size="xs" c="var(--filiz-warn-text)">
          {t('merge.differs')}
        </Text>
      )}
    </ul>
  );
}
