import { Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { CertificateForm } from './certificate-form.js';
import { EventLine } from './event-line.js';
import { Remaining } from './remaining.js';
import { usePublicSectors } from './use-public-sectors.js';

/** What anybody comes for: open calls, coming events, a certificate to check. */
export function HomePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const calls = useQuery({
    queryKey: ['public-calls'],
    queryFn: () => ask(api.GET('/public/calls', { params: { query: { limit: 50 } } })),
  });
  const { sectorOf } = usePublicSectors(calls.data?.items.map((call) => call.programId));
  const events = useQuery({
    queryKey: ['public-events'],
    queryFn: () => ask(api.GET('/public/events', { params: { query: { limit: 50 } } })),
  });
  return (
    <>
      <PageTitle lead={t('public.home.lead')}>{t('public.home.title')}</PageTitle>
      <Title order={2} mb="sm">
        {t('public.home.calls')}
      </Title>
      <Answer query={calls}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty title={t('public.home.noCalls')} next={t('public.home.noCallsNext')} />
            </Panel>
          ) : (
            <SimpleGrid
              cols={{ base: 1, md: items.length > 1 ? 2 : 1 }}
              mb="xl"
              component="ul"
              className="plain"
            >
              {items.map((call) => (
                <li key={call.id} className="panel">
                  <Stack p="lg" gap="xs" h="100%" justify="space-between">
                    <div>
                      <Group gap="xs" mb={6}>
                        <Badge variant="light">{t(`public.call.kind.${call.kind}`)}</Badge>
                        <Remaining until={call.deadline} />
                      </Group>
                      <Title order={3} mb={4}>
                        <a href={`/open-calls/${call.id}`} className="plain-link">
                          {f.text(call.title, call.titleEn)}
                        </a>
                      </Title>
                      <Text c="dimmed" lineClamp={3}>
                        {f.text(call.summary, call.summaryEn)}
                      </Text>
                      {call.sectors.length > 0 && (
                        <Text size="sm" mt={6}>
                          {t('public.call.sectors')}:{' '}
                          {call.sectors.map((code) => sectorOf(call.programId, code)).join(', ')}
                        </Text>
                      )}
                    </div>
                    <Group justify="space-between" mt="xs" gap="xs">
                      <Text size="sm" className="numerals">
                        {t('public.home.until', { when: f.due(call.deadline) })}
                      </Text>
                      <Button
                        component="a"
                        href={`/open-calls/${call.id}`}
                        aria-label={`${t('public.home.seeCall')}: ${f.text(call.title, call.titleEn)}`}
                      >
                        {t('public.home.seeCall')}
                      </Button>
                    </Group>
                  </Stack>
                </li>
              ))}
            </SimpleGrid>
          )
        }
      </Answer>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" mt="lg">
        <section>
          <Title order={2} mb="sm">
            {t('public.home.events')}
          </Title>
          <Answer query={events}>
            {({ items }) => (
              <div className="panel" style={{ padding: '0.25rem 1.25rem' }}>
                {items.length === 0 ? (
                  <Empty title={t('public.home.noEvents')} next={t('public.home.noEventsNext')} />
                ) : (
                  <ul className="plain">
                    {items.map((event) => (
                      <EventLine key={event.id} event={event} />
                    ))}
                  </ul>
                )}
              </div>
            )}
          </Answer>
        </section>
        <section>
          <Title order={2} mb="sm">
            {t('public.home.check')}
          </Title>
          <div className="panel" style={{ padding: '1.25rem' }}>
            <Text c="dimmed" mb="md">
              {t('public.home.checkText')}
            </Text>
            <CertificateForm />
          </div>
        </section>
      </SimpleGrid>
    </>
  );
}
