import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Choice } from '../ui/choice.js';
import { collator } from '../ui/formats.js';
import { loadTitles, shortId } from '../ui/titles.js';

interface Props {
  programId: string;
  value: string;
  error?: string;
  onFirm: (firmId: string) => void;
}

/** One of the firms that take part in a programme. */
export function ParticipantSelect({ programId, value, error, onFirm }: Props) {
  const { t } = useTranslation();
  const firms = useQuery({
    queryKey: ['participants', programId],
    queryFn: async () => {
      const ids: string[] = [];
      for (const state of ['selected', 'active'] as const)
        for (let cursor: string | undefined = ''; cursor !== undefined;) {
          const page: { items: { firmId: string }[]; next?: string } = await ask(
            api.GET('/programs/{programId}/participations', {
              params: { path: { programId }, query: { state, limit: 100, ...(cursor ? { cursor } : {}) } },
            }),
          );
          ids.push(...page.items.map((one) => one.firmId));
          cursor = page.next;
        }
      const titles = await loadTitles('firm', ids);
      return [...new Set(ids)]
        .map((id) => ({ value: id, label: titles.get(id)?.title ?? shortId(id) }))
        .sort((a, b) => collator.compare(a.label, b.label));
    },
    staleTime: 60_000,
  });
  return (
    <Choice
      id="firmId"
      label={t('needs.firm')}
      description={t('needs.firmHelp')}
      withAsterisk
      data={firms.data ?? []}
      disabled={!firms.data}
      placeholder={firms.data?.length === 0 ? t('needs.noFirm') : undefined}
      value={value || null}
      error={error}
      onChange={(id) => onFirm(id ?? '')}
    />
  );
}
