import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EVENT_KINDS } from '#contracts/workshops/event-kinds';
import type { Message } from '../api/client.js';
import { Choice } from '../ui/choice.js';
import { parseInstant } from '../ui/typed-instant.js';
import type { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import type { EventDraft } from './event-draft.js';

interface Props {
  draft: EventDraft;
  faults: ReturnType<typeof useFaults>;
  sectors: Message<'Program'>['sectors'];
  onDraft: (draft: EventDraft) => void;
}
type Typed = { [K in keyof EventDraft]: EventDraft[K] extends string ? K : never }[keyof EventDraft];

/** What is said of an event: what it is, when, where, for how many. */
export function EventFields({ draft, faults, sectors, onDraft }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const field = (name: Exclude<Typed, 'kind' | 'sector'>) => ({
    id: name,
    value: draft[name],
    error: faults.of(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  const starts = parseInstant(draft.startsAt);
  const past = !!starts && Date.parse(starts) < Date.now();
  return (
    <Stack gap="md" maw="44rem">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Choice
          label={t('events.kindLabel')}
          id="kind"
          data={EVENT_KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => onDraft({ ...draft, kind: kind ?? draft.kind })}
        />
        {sectors.length > 0 && (
          <Choice
            label={t('events.sector')}
            id="sector"
            data={sectors.map((s) => ({ value: s.code, label: f.text(s.tr, s.en) }))}
            value={draft.sector || null}
            clearable
            placeholder={t('events.allSectors')}
            error={faults.of('sector')}
            onChange={(sector) => onDraft({ ...draft, sector: sector ?? '' })}
          />
        )}
      </SimpleGrid>
      <TextInput {...field('title')} label={t('events.name')} maxLength={300} withAsterisk />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          {...field('startsAt')}
          label={t('events.starts')}
          description={past ? t('events.inThePast') : t('events.startsHelp')}
          placeholder={t('ui.instantHint')}
          withAsterisk
        />
        <TextInput
          {...field('endsAt')}
          label={t('events.ends')}
          description={t('events.endsHelp')}
          placeholder={t('events.endsHint')}
        />
      </SimpleGrid>
      <TextInput
        {...field('place')}
        label={t('events.place')}
        description={t('events.placeHelp')}
        maxLength={300}
      />
      <TextInput
        {...field('link')}
        label={t('events.link')}
        description={t('events.linkHelp')}
        placeholder="https://"
        type="url"
        maxLength={500}
      />
      <TextInput
        {...field('capacity')}
        label={t('events.capacity')}
        description={t('events.capacityHelp')}
        inputMode="numeric"
        maw="12rem"
      />
      <Textarea {...field('summary')} label={t('events.summary')} autosize minRows={3} maxLength={4000} />
      <TextInput
        {...field('titleEn')}
        label={t('events.nameEn')}
        description={t('events.nameEnHelp')}
        maxLength={300}
      />
      <Checkbox
        label={t('events.public')}
        description={t('events.publicHelp')}
        checked={draft.isPublic}
        onChange={(event) => onDraft({ ...draft, isPublic: event.currentTarget.checked })}
      />
    </Stack>
  );
}
