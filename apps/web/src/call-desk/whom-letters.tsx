import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { shortId, useTitles } from '../ui/titles.js';
import { NameList } from './notify-dialog.js';

/** Whose letters wait, by name, number and kind. */
export function WhomLetters({ waiting }: { waiting: Message<'LettersReleased'> }) {
  const { t } = useTranslation();
  const { items, letters } = waiting;
  const titles = useTitles(
    'firm',
    useMemo(() => items.map((item) => item.firmId), [items]),
  );
  return (
    <>
      <NameList
        names={items.map((item) =>
          [
            titles.get(item.firmId)?.title ?? shortId(item.firmId),
            item.number,
            t(`desk.letterKind.${item.kind}`),
          ]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      {letters > items.length && (
        <Text size="sm">{t('desk.andMore', { count: letters - items.length })}</Text>
      )}
    </>
  );
}
