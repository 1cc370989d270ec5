import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

/** A person as those see them who have to do with them; the look is audited by the registry. */
export function PersonPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { personId } = useParams({ strict: false }) as { personId: string };
  const query = useQuery({
    queryKey: ['person', personId],
    queryFn: () => ask(api.GET('/people/{personId}', { params: { path: { personId } } })),
  });
  const p = query.data;
  const firms = useTitles(
    'firm',
    useMemo(() => p?.firmIds ?? [], [p]),
  );
  const institutions = useTitles(
    'institution',
    useMemo(() => p?.institutionIds ?? [], [p]),
  );
  return (
    <Answer query={query}>
      {(person) => (
        <>
          <PageTitle over={t('registry.person')}>{person.name ?? t('merge.erased')}</PageTitle>
          {person.erased && (
            <Alert variant="outline" mb="lg">
              {t('registry.erased')}
            </Alert>
          )}
          <Panel>
            <Facts
              items={[
                [t('registry.position'), person.position],
                [t('firm.email'), person.emails.join(', ')],
                [t('firm.phone'), person.phones.map(f.phone).join(', ')],
                [
                  t('registry.metAt'),
                  person.firmIds.length + person.institutionIds.length > 0 && (
                    <ul className="plain" key="m">
                      {person.firmIds.map((id) => (
                        <li key={id}>
                          <Link to="/firms/$firmId" params={{ firmId: id }}>
                            {firms.get(id)?.title ?? shortId(id)}
                          </Link>
                        </li>
                      ))}
                      {person.institutionIds.map((id) => (
                        <li key={id}>{institutions.get(id)?.title ?? shortId(id)}</li>
                      ))}
                    </ul>
                  ),
                ],
                person.aliases.length > 0 && [t('registry.otherNames'), person.aliases.join(', ')],
              ]}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
