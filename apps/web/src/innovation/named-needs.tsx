import { List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../ui/states.js';
import { innovationQuery } from './innovation-query.js';

/** The needs that a draft answers, as they will be read. */
export function NamedNeeds({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const innovation = useQuery(innovationQuery(applicationId));
  return (
    <section>
      <Title order={3} mt="md" mb="xs">
        {t('answers.title')}
      </Title>
      <Answer query={innovation}>
        {({ needs }) =>
          needs.length === 0 ? (
            <Text c="dimmed">{t('answers.noneDraft')}</Text>
          ) : (
            <List>
              {needs.map((need) => (
                <List.Item key={need.needId}>{need.title}</List.Item>
              ))}
            </List>
          )
        }
      </Answer>
    </section>
  );
}
