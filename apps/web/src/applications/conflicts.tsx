import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type FormDef } from '#contracts/open-calls/form/form-def';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { AnswerValue } from './answer-value.js';
import type { Snapshot } from './draft-keeper.js';
import { answersOf, fieldOfKey } from './draft.rules.js';

/** Two people wrote one thing differently: both are shown, a person chooses, nothing is lost until then. */
export function Conflicts({
  snapshot,
  def,
  facilities,
  onChoose,
}: {
  snapshot: Snapshot;
  def: FormDef;
  facilities: readonly { value: string; label: string }[];
  onChoose: (key: string, whose: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return Object.entries(snapshot.sync.conflicts).map(([key, both]) => {
    const name = fieldOfKey(key);
    const field = fieldsOf(def).find((one) => one.field.key === name)?.field;
    const label = said(field?.label, language) || name;
    return (
      <Alert
        key={key}
        role="alert"
        color="yellow"
        variant="outline"
        mb="md"
        icon={<Icon name="warning" />}
        styles={{
          title: { color: 'var(--filiz-warn-text)' },
          icon: { color: 'var(--filiz-warn-text)' },
        }}
        title={t('application.conflict', { label })}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {(['mine', 'theirs'] as const).map((whose) => (
            <div key={whose}>
              <Text size="sm" fw={600}>
                {t(`application.${whose}`)}
              </Text>
              <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
                <AnswerValue
                  field={field}
                  value={answersOf({ [key]: both[whose] })[name]}
                  facilities={facilities}
                />
              </Text>
              <Group mt="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t(`application.keep.${whose}`)}: ${label}`}
                  onClick={() => onChoose(key, whose)}
                >
                  {t(`application.keep.${whose}`)}
                </Button>
              </Group>
            </div>
          ))}
        </SimpleGrid>
      </Alert>
    );
  });
}
