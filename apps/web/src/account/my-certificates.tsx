import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** A participant's own papers, each with the page that proves it. */
export function MyCertificates() {
  const { t } = useTranslation();
  const f = useFormat();
  const mine = useQuery({ queryKey: ['my-certificates'], queryFn: () => ask(api.GET('/me/certificates')) });
  return (
    <Panel title={t('courses.mine')}>
      <Answer query={mine}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('courses.noMine')} next={t('courses.noMineNext')} />
          ) : (
            <ul className="plain">
              {items.map((certificate) => (
                <li
                  key={certificate.id}
                  style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.6rem 0' }}
                >
                  <Group justify="space-between">
                    <div>
                      <Text fw={600}>{certificate.courseTitle}</Text>
                      <Text size="sm" c="dimmed" className="numerals">
                        {certificate.number} · {f.day(certificate.issuedOn)} ·{' '}
                        {t(`courses.certificateState.${certificate.state}`)}
                      </Text>
                    </div>
                    <Group gap="md">
                      {certificate.fileId && <a href={fileHref(certificate.fileId)}>{t('courses.paper')}</a>}
                      <a href={`/certificates/${certificate.code}`}>{t('courses.checkPage')}</a>
                    </Group>
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}
