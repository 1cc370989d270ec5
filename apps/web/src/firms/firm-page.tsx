import { Alert, Badge, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { firmsOf, hasRole, useSession } from '../api/session.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Icon } from '../ui/icon.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { FacilityCard } from './facility-card.js';
import { FirmApplications } from './firm-applications.js';
import { FirmWork } from './firm-work.js';
import { Contact, firmQuery, Identity } from './firm-facts.js';

const AddFacility = lazyPart(
  () => import('./add-facility.js').then((m) => m.AddFacility),
  'applications',
  'forms',
);
const FirmDialog = lazyPart(() => import('./firm-dialog.js').then((m) => m.FirmDialog), 'forms');

/** A firm's card on one page; it prints as it stands. */
export function FirmPage() {
  const { t } = useTranslation();
  const { firmId } = useParams({ strict: false }) as { firmId: string };
  const firm = useQuery(firmQuery(firmId));
  const session = useSession();
  const seesApplications = hasRole(session, 'admin', 'staff', 'analyst', 'firm');
  const staff = hasRole(session, 'admin', 'staff');
  const [changing, setChanging] = useState(false);
  const card = firm.data;
  // Who the records are that turned out to be this firm is known by its page alone.
  const records = card ? [card.id, ...card.aliases.map(({ id }) => id)] : [];
  const edits = card?.mergedInto === null && (staff || firmsOf(session).some((id) => records.includes(id)));
  return (
    <Answer query={firm}>
      {(data) => (
        <>
          {changing && (
            <Suspense fallback={null}>
              <FirmDialog firm={data} named={staff} onClose={() => setChanging(false)} />
            </Suspense>
          )}
          <PageTitle
            over={<Link to="/firms">← {t('firms.title')}</Link>}
            lead={
              <Group gap="xs">
                {data.provisional && (
                  <Badge variant="outline" color="gray" c="inherit">
                    {t('firms.provisional')}
                  </Badge>
                )}
                <span>{[data.districtName, data.provinceName].filter(Boolean).join(', ')}</span>
              </Group>
            }
            actions={
              <>
                {edits && (
                  <Button variant="default" className="no-print" onClick={() => setChanging(true)}>
                    {t('firm.change')}
                  </Button>
                )}
                <Button
                  variant="default"
                  leftSection={<Icon name="print" size={18} />}
                  onClick={() => window.print()}
                >
                  {t('firm.print')}
                </Button>
              </>
            }
          >
            {data.title}
          </PageTitle>
          {data.mergedInto && (
            <Alert variant="outline" mb="lg" icon={<Icon name="merge" />}>
              {t('firm.mergedInto')}{' '}
              <Link to="/firms/$firmId" params={{ firmId: data.mergedInto }}>
                {t('firm.openCanonical')}
              </Link>
            </Alert>
          )}
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" verticalSpacing={0}>
            <Panel title={t('firm.identity')}>
              <Identity firm={data} />
            </Panel>
            <Panel title={t('firm.contact')}>
              <Contact firm={data} />
            </Panel>
          </SimpleGrid>
          <Panel title={t('firm.facilities')}>
            {data.facilities.length === 0 ? (
              <Text c="dimmed">{`${t('firm.noFacility')} ${t('firm.noFacilityNext')}`}</Text>
            ) : (
              data.facilities.map((facility) => (
                <FacilityCard
                  key={facility.id}
                  firmId={data.id}
                  facility={facility}
                  // Whoever does not see its permits would wipe them out.
                  edits={edits && facility.permitsVisible}
                />
              ))
            )}
            {edits && (
              <div className="no-print">
                <Suspense fallback={null}>
                  <AddFacility firmId={data.id} choose={false} onAdded={() => void firm.refetch()} />
                </Suspense>
              </div>
            )}
          </Panel>
          {seesApplications && <FirmApplications firmId={data.id} />}
          <FirmWork firm={data} />
          <Names firm={data} />
        </>
      )}
    </Answer>
  );
}

/** How lists have spelled it, and the records that turned out to be it. */
function Names({ firm }: { firm: Message<'Firm'> }) {
  const { t } = useTranslation();
  if (firm.spellings.length === 0 && firm.aliases.length === 0) return null;
  return (
    <Panel title={t('firm.spellings')}>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {firm.spellings.map((spelling) => (
          <li key={spelling}>{spelling}</li>
        ))}
      </ul>
      {firm.aliases.length > 0 && (
        <>
          <Text component="h3" fw={650} mt="md" mb={4}>
            {t('firm.aliases')}
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
            {firm.aliases.map((alias) => (
              <li key={alias.id}>
                {[alias.title, alias.taxNumber, alias.districtName].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
