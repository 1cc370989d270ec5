import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';
import { useLetterFile } from './use-letter-file.js';

const LABEL = { pdf: 'result.letter.download', docx: 'result.letter.downloadWord' } as const;

/** What the firm was told before its last letter: each with its day, its decision, and what it said then. */
export function EarlierLetters({
  letters,
  context,
}: {
  letters: readonly Message<'Letter'>[];
  context: 'staff' | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const file = useLetterFile();
  if (letters.length === 0) return null;
  return (
    <>
      <Title order={3} mt="lg" mb="xs">
        {t('result.letter.earlier')}
      </Title>
      <ul className="plain">
        {letters.map((letter) => (
          <li key={letter.id} className="application-finding">
            <div>
              <Text fw={600}>{t(`result.letter.was.${letter.kind}`, { context })}</Text>
              <LetterDates letter={letter} context={context} />
              {letter.paper && (
                <Group gap="xs" mt={6}>
                  {(['pdf', 'docx'] as const).map((format) => (
                    <Button
                      key={format}
                      size="xs"
                      variant="default"
                      aria-label={`${t(LABEL[format])}: ${f.instant(letter.releasedAt)}`}
                      loading={
                        file.isPending &&
                        file.variables.letterId === letter.id &&
                        file.variables.format === format
                      }
                      onClick={() =>
                        file.mutate({ applicationId: letter.applicationId, format, letterId: letter.id })
                      }
                    >
                      {t(LABEL[format])}
                    </Button>
                  ))}
                </Group>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** When a letter came, how it was delivered, and of which decision it tells. */
export function LetterDates({
  letter,
  context,
}: {
  letter: Message<'Letter'>;
  context: 'staff' | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {letter.paper
        ? t('result.letter.released', { when: f.instantLong(letter.releasedAt) })
        : t('result.letter.outside', { context })}
      {letter.notifiedOn &&
        ` · ${t('result.letter.notified', { day: f.day(letter.notifiedOn) })}${letter.way ? ` (${t(`application.way.${letter.way}`)})` : ''}`}
      {letter.decisionNo &&
        letter.decidedOn &&
        ` · ${t('result.letter.ofDecision', { no: letter.decisionNo, day: f.day(letter.decidedOn) })}`}
    </Text>
  );
}
