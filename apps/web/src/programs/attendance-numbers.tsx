import { SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVENT_KINDS } from '#contracts/workshops/event-kinds';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { Choice } from '../ui/choice.js';

const NUMBERS = ['participations', 'people', 'firms', 'institutions'] as const;
type Kind = (typeof EVENT_KINDS)[number];

/** Four numbers that are never mixed up, each with its name. */
export function AttendanceNumbers({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [kind, setKind] = useState<Kind | null>(null);
  const counts = useQuery({
    queryKey: ['attendance-counts', programId, kind],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/attendance-counts', {
          params: { path: { programId }, query: kind ? { eventKind: kind } : {} },
        }),
      ),
  });
  return (
    <Panel
      title={t('kpi.attendance')}
      actions={
        <Choice
          aria-label={t('kpi.eventKind')}
          size="sm"
          w={220}
          value={kind}
          onChange={(value) => setKind(value as Kind | null)}
          placeholder={t('kpi.allKinds')}
          clearable
          data={EVENT_KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
        />
      }
    >
      <Text c="dimmed" size="sm" mb="md">
        {t('kpi.attendanceLead')}
      </Text>
      <Answer query={counts}>
        {(data) => (
          <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
            {NUMBERS.map((name) => (
              <div key={name} style={{ display: 'flex', flexDirection: 'column-reverse' }}>
                <Text component="dt" size="sm" c="dimmed">
                  {t(`kpi.${name}`)}
                </Text>
                <Text component="dd" m={0} fz={28} fw={650} lh={1.2} className="numerals">
                  {f.number(data[name])}
                </Text>
              </div>
            ))}
          </SimpleGrid>
        )}
      </Answer>
    </Panel>
  );
}
