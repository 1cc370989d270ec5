import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { firmQuery } from '../firms/firm-facts.js';
import { NamedNeeds } from '../innovation/named-needs.js';
import { Facts } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { Completion } from './completion.js';
import { EligibilityDrawer } from './eligibility-drawer.js';
import { LetterButtons } from './letter-buttons.js';
import { Timeline } from './timeline.js';
import { wayText } from './way-text.js';
import { StateBadge } from '../ui/state-badge.js';

interface Props {
  call: Message<'Call'>;
  row: Message<'ApplicationListItem'>;
  sectorOf: (code: string | null) => string;
}

/** One application beside the list: receipt, eligibility, documents, letter, and what happened when. */
export function ApplicationDrawer({ call, row, sectorOf }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const path = { applicationId: row.id };
  const application = useQuery({
    queryKey: ['application', row.id, 'read'],
    queryFn: () => ask(api.GET('/applications/{applicationId}', { params: { path } })),
  });
  const letter = useQuery({
    queryKey: ['application', row.id, 'letter'],
    queryFn: () => ask(api.GET('/applications/{applicationId}/letter', { params: { path } })),
  });
  // Whoever looks at an application often wants to call the firm.
  const firm = useQuery(firmQuery(row.firmId));
  return (
    <>
      <Answer query={application}>
        {(a) => (
          <>
            <Group gap="xs" mb="xs">
              <StateBadge state={a.state}>{t(`calls.applicationState.${a.state}`)}</StateBadge>
              {a.stateReason && <Text size="sm">{a.stateReason}</Text>}
            </Group>
            <Facts
              items={[
                [t('calls.number'), a.receipt?.number],
                [t('calls.submitted'), a.receipt ? f.instant(a.receipt.submittedAt) : null],
                !!a.receipt && [
                  'SHA-256',
                  <span key="h" style={{ overflowWrap: 'anywhere', fontSize: '0.8rem' }}>
                    {a.receipt.sha256}
                  </span>,
                ],
                call.kind === 'firm-call' && [t('calls.sector'), sectorOf(a.sector)],
                [
                  t('firm.email'),
                  firm.data?.email && <a href={`mailto:${firm.data.email}`}>{firm.data.email}</a>,
                ],
                [
                  t('firm.phone'),
                  firm.data?.phone && <a href={`tel:${firm.data.phone}`}>{f.phone(firm.data.phone)}</a>,
                ],
                !!a.content.solution && [t('calls.solution'), a.content.solution],
                !!row.reviewers && [t('calls.reviews'), `${row.reviews ?? 0} / ${row.reviewers}`],
              ]}
            />
          </>
        )}
      </Answer>
      {call.kind === 'open-innovation' && <NamedNeeds applicationId={row.id} />}
      {row.state !== 'draft' && row.state !== 'withdrawn' && (
        <>
          <Part title={t('desk.tabs.eligibility')}>
            <EligibilityDrawer call={call} applicationId={row.id} sectorOf={sectorOf} />
          </Part>
          <Part title={t('desk.tabs.documents')}>
            <Completion callId={call.id} applicationId={row.id} />
          </Part>
        </>
      )}
      {(call.state === 'decided' || row.state === 'ineligible') && (
        <Part title={t('desk.letter')}>
          <Answer query={letter}>
            {({ letter: l }) =>
              l ? (
                <Facts
                  items={[
                    [t('desk.kind'), t(`desk.letterKind.${l.kind}`)],
                    [t('desk.releasedAt'), f.instant(l.releasedAt)],
                    [t('desk.notifiedOn'), l.notifiedOn ? `${f.day(l.notifiedOn)} · ${wayText(t, l)}` : null],
                    [t('desk.appealUntil'), l.appealUntil ? f.due(l.appealUntil) : null],
                  ]}
                />
              ) : (
                <Text c="dimmed">{t('desk.noLetter')}</Text>
              )
            }
          </Answer>
          {row.state !== 'withdrawn' && row.state !== 'draft' && <LetterButtons applicationId={row.id} />}
          {letter.data?.letter && DECIDED.includes(row.state) && letter.data.letter.kind !== row.state && (
            <LetterButtons applicationId={row.id} waiting />
          )}
        </Part>
      )}
      <Part title={t('desk.timeline')}>
        <Timeline applicationId={row.id} />
      </Part>
      <Button component={Link} to={`/firms/${row.firmId}`} variant="default" size="xs" mt="md">
        {t('desk.toFirm')}
      </Button>
    </>
  );
}

const DECIDED: readonly string[] = ['selected', 'reserve', 'rejected', 'ineligible'];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section style={{ marginTop: 20 }}>
      <Text component="h3" fw={650} mb={6}>
        {title}
      </Text>
      {children}
    </section>
  );
}
