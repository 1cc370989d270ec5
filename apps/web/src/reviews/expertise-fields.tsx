import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { programQuery } from '../programs/use-program.js';
import { parseDay } from '../ui/formats.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { MultiChoice, Tags } from '../ui/multi-choice.js';

/** What a reviewer of the pool knows about, how much they take, and when they are away; as typed. */
export interface ExpertiseDraft {
  nace: string[];
  sectors: string[];
  tags: string[];
  ceiling: string;
  awayFrom: string;
  awayUntil: string;
}
export const EMPTY_EXPERTISE: ExpertiseDraft = {
  nace: [],
  sectors: [],
  tags: [],
  ceiling: '',
  awayFrom: '',
  awayUntil: '',
};

export const expertiseDraft = (
  member: Message<'PoolReviewer'>,
  day: (day: string) => string,
): ExpertiseDraft => ({
  nace: member.nace,
  sectors: member.sectors,
  tags: member.tags,
  ceiling: member.ceiling === undefined ? '' : String(member.ceiling),
  awayFrom: member.awayFrom ? day(member.awayFrom) : '',
  awayUntil: member.awayUntil ? day(member.awayUntil) : '',
});

const whole = (typed: string) => (/^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);

/** What cannot be sent as it is typed. */
const wrongExpertise = (draft: ExpertiseDraft): Record<string, 'number' | 'day' | undefined> => ({
  ceiling: draft.ceiling.trim() && !whole(draft.ceiling) ? 'number' : undefined,
  awayFrom: draft.awayFrom.trim() && !parseDay(draft.awayFrom) ? 'day' : undefined,
  awayUntil: draft.awayUntil.trim() && !parseDay(draft.awayUntil) ? 'day' : undefined,
});

export const expertiseBody = (draft: ExpertiseDraft) => ({
  nace: draft.nace,
  sectors: draft.sectors,
  tags: draft.tags,
  ...(draft.ceiling.trim() ? { ceiling: whole(draft.ceiling)! } : {}),
  ...(draft.awayFrom.trim() ? { awayFrom: parseDay(draft.awayFrom)! } : {}),
  ...(draft.awayUntil.trim() ? { awayUntil: parseDay(draft.awayUntil)! } : {}),
});

/** Faults of these fields, named as they stand on the screen. */
export function useExpertiseFaults(more: Record<string, string> = {}) {
  const { t } = useTranslation();
  const names = ['nace', 'sectors', 'tags', 'ceiling', 'awayFrom', 'awayUntil'] as const;
  const faults = useFaults({
    ...more,
    ...Object.fromEntries(names.map((name) => [name, t(`reviewing.member.${name}`)])),
  });
  const words = { number: t('ui.badNumber'), day: t('ui.badDate') };
  return {
    ...faults,
    /** Says what is typed wrong; true: something is. */
    check: (draft: ExpertiseDraft, beside: Record<string, string | undefined> = {}) =>
      faults.found({
        ...beside,
        ...Object.fromEntries(
          Object.entries(wrongExpertise(draft)).map(([name, wrong]) => [name, wrong && words[wrong]]),
        ),
      }),
  };
}

/** Sector names of the programme by their codes. */
export function useSectors(programId: string) {
  const f = useFormat();
  const { data } = useQuery(programQuery(programId));
  const options = (data?.sectors ?? []).map((s) => ({ value: s.code, label: f.text(s.tr, s.en) }));
  const nameOf = (code: string) => options.find((option) => option.value === code)?.label ?? code;
  return { options, nameOf };
}

export function ExpertiseFields({
  programId,
  draft,
  faultOf,
  onDraft,
}: {
  programId: string;
  draft: ExpertiseDraft;
  faultOf: (name: string) => string | undefined;
  onDraft: (draft: ExpertiseDraft) => void;
}) {
  const { t } = useTranslation();
  const { options } = useSectors(programId);
  // A pool serves several programmes: sectors of another one stay as they are.
  const foreign = draft.sectors.filter((code) => !options.some((option) => option.value === code));
  const text = (name: 'ceiling' | 'awayFrom' | 'awayUntil') => ({
    id: name,
    label: t(`reviewing.member.${name}`),
    value: draft[name],
    error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <MultiChoice
        id="sectors"
        label={t('reviewing.member.sectors')}
        data={[...options, ...foreign.map((code) => ({ value: code, label: code }))]}
        value={draft.sectors}
        hidePickedOptions
        error={faultOf('sectors')}
        onChange={(sectors) => onDraft({ ...draft, sectors })}
      />
      <Tags
        id="nace"
        label={t('reviewing.member.nace')}
        description={t('reviewing.member.naceHelp')}
        value={draft.nace}
        maxTags={30}
        error={faultOf('nace')}
        onChange={(nace) => onDraft({ ...draft, nace })}
      />
      <Tags
        id="tags"
        label={t('reviewing.member.tags')}
        description={t('reviewing.member.tagsHelp')}
        value={draft.tags}
        maxTags={30}
        error={faultOf('tags')}
        onChange={(tags) => onDraft({ ...draft, tags })}
      />
      <TextInput {...text('ceiling')} description={t('reviewing.member.ceilingHelp')} inputMode="numeric" />
      <TextInput
        {...text('awayFrom')}
        description={t('reviewing.member.awayHelp')}
        placeholder={t('reviewing.member.dayHint')}
      />
      <TextInput
        {...text('awayUntil')}
        description={t('reviewing.member.untilHelp')}
        placeholder={t('reviewing.member.dayHint')}
      />
    </>
  );
}
