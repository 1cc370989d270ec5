import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkAnswers } from '#contracts/open-calls/form/form-check';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { ApiProblem, problemText } from '../api/problem.js';
import { useSaysOffline } from '../ui/offline-notice.js';
import { useFormat } from '../ui/use-format.js';
import type { Snapshot } from './draft-keeper.js';
import { answersOf } from './draft.rules.js';

/** Saved, when, or why not: always there, heard when it changes. */
export function SaveLine({
  snapshot,
  def,
  onAgain,
}: {
  snapshot: Snapshot;
  def: FormDef;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { phase, savedAt, error, sync } = snapshot;
  const held = checkAnswers(def, answersOf(sync.values), { partial: true }).length;
  const time = f.instant(savedAt);
  useSaysOffline(phase === 'offline');
  const words = (): string => {
    if (phase === 'saving') return t('application.save.saving');
    if (phase === 'offline') return t('application.save.offline');
    if (phase === 'closed') return t('application.save.closed');
    if (phase === 'refused' && error instanceof ApiProblem)
      return t('application.save.refused', {
        why: problemText(error.errors[0] ?? error, f.language, t('problem.pageFailed')),
      });
    if (Object.keys(sync.conflicts).length > 0) return t('application.save.conflict');
    if (held > 0) return t('application.save.held', { count: held, time });
    return t('application.save.saved', { time });
  };
  const bad = phase === 'offline' || phase === 'refused' || phase === 'closed';
  return (
    <Group gap="sm">
      <Text
        size="sm"
        role="status"
        className="application-save"
        c={bad ? 'var(--filiz-warn-text)' : 'dimmed'}
        fw={bad ? 600 : 400}
      >
        {words()}
      </Text>
      {phase === 'offline' && (
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {t('ui.retry')}
        </Button>
      )}
    </Group>
  );
}
