import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import { checkAnswers } from '#contracts/open-calls/form/form-check';
import type { Answers, FormDef } from '#contracts/open-calls/form/form-def';
import { FormFields } from './form-fields.js';

const SAMPLE = '00000000-0000-4000-8000-000000000000';

/** The form as its applicants will see it, with the checks that the server makes. */
export function Preview({ def }: { def: FormDef }) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>({});
  const [attempt, setAttempt] = useState(0);
  const faults: Problem[] = attempt > 0 ? checkAnswers(def, answers, { partial: false }) : [];
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('builder.previewLead')}
      </Text>
      <FormFields
        def={def}
        answers={answers}
        faults={faults}
        attempt={attempt}
        order={3}
        facilities={[{ value: SAMPLE, label: t('builder.sampleFacility') }]}
        onChange={(key, answer) => setAnswers((all) => ({ ...all, [key]: answer }))}
      />
      <Group mt="md">
        <Button variant="default" onClick={() => setAttempt((n) => n + 1)}>
          {t('builder.check')}
        </Button>
        <Text size="sm" role="status">
          {attempt > 0 && faults.length === 0 && t('builder.noFaults')}
        </Text>
      </Group>
    </>
  );
}
