import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Words } from '#contracts/open-calls/form/form-def';

/** A wording in both languages side by side; English only where the form wants it. */
export function WordsInput({
  id,
  what,
  words,
  english,
  long = false,
  max = 300,
  onWords,
  onLeave,
}: {
  id: string;
  /** What is worded, e.g. "Etiket". */
  what: string;
  words: Words | undefined;
  english: boolean;
  long?: boolean;
  max?: number;
  onWords: (words: Words | undefined) => void;
  onLeave?: () => void;
}) {
  const { t } = useTranslation();
  const put = (language: keyof Words, text: string) => {
    const next = { tr: words?.tr ?? '', ...(words?.en ? { en: words.en } : {}), [language]: text };
    if (!next.en) delete next.en;
    onWords(next.tr === '' && !next.en && long ? undefined : next);
  };
  const one = (language: keyof Words, label: string) => {
    const props = {
      id: language === 'tr' ? id : `${id}-en`,
      label,
      lang: language,
      maxLength: max,
      value: words?.[language] ?? '',
      onBlur: onLeave,
    };
    return long ? (
      <Textarea {...props} rows={2} onChange={(event) => put(language, event.currentTarget.value)} />
    ) : (
      <TextInput {...props} onChange={(event) => put(language, event.currentTarget.value)} />
    );
  };
  if (!english) return one('tr', what);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {one('tr', t('builder.inTurkish', { what }))}
      {one('en', t('builder.inEnglish', { what }))}
    </SimpleGrid>
  );
}
