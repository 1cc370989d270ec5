import { Badge, Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.js';
import { needsComment, pointsOf, type Criterion, type Entry } from './marks.js';

interface Props {
  criterion: Criterion;
  entry: Entry;
  onChange: (entry: Entry) => void;
  current: boolean;
  onFocus: () => void;
  error?: string;
  commentError?: string;
}

/** One criterion: its steps with their guidance or a mark, not applicable where allowed, and the comment. */
export function CriterionField({ criterion, entry, onChange, current, onFocus, error, commentError }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const id = `mark-${criterion.code}`;
  const points = pointsOf(entry, criterion, f.language);
  const wrong =
    !entry.na && entry.typed.trim() !== '' && points === undefined
      ? t('reviews.badMark', { max: criterion.maxPoints })
      : undefined;
  const required = needsComment(points, criterion);
  const { commentBelow, commentAbove } = criterion;
  // Said before the mark is given, so that nobody is surprised at the submission.
  const limits = [
    commentBelow !== undefined && t('reviews.belowNeeds', { mark: f.number(commentBelow) }),
    commentAbove !== undefined && t('reviews.aboveNeeds', { mark: f.number(commentAbove) }),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className="criterion"
      id={`criterion-${criterion.code}`}
      tabIndex={-1}
      data-current={current || undefined}
      onFocus={onFocus}
    >
      <legend>
        {criterion.code} · {f.text(criterion.title, criterion.titleEn)}
      </legend>
      <Badge variant="outline" mb="xs">
        {t('reviews.weight', { weight: f.number(criterion.weight) })}
      </Badge>
      {limits && (
        <Text size="sm" c="dimmed" mb="xs">
          {limits}
        </Text>
      )}
      {criterion.steps?.length ? (
        <Radio.Group
          id={id}
          aria-label={t('reviews.mark')}
          value={entry.na || points === undefined || points === null ? '' : points}
          onChange={(typed) => onChange({ ...entry, typed: f.number(typed), na: false })}
          error={error}
        >
          <Stack gap={6}>
            {criterion.steps.map((step, i) => (
              <Radio
                key={step.points}
                value={step.points}
                label={
                  <>
                    <b className="numerals">{f.number(step.points)}</b> · {f.text(step.tr, step.en)}{' '}
                    <Text span size="xs" c="dimmed">
                      [{i + 1}]
                    </Text>
                  </>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Group gap="xs" align="flex-end">
          <TextInput
            id={id}
            label={t('reviews.mark')}
            inputMode="decimal"
            w="7rem"
            value={entry.na ? '' : entry.typed}
            disabled={entry.na}
            onChange={(event) => onChange({ ...entry, typed: event.currentTarget.value })}
            error={wrong ?? error}
          />
          <Text size="sm" c="dimmed" pb={8}>
            {t('reviews.of', { max: f.number(criterion.maxPoints) })}
          </Text>
        </Group>
      )}
      {criterion.naAllowed && (
        <Checkbox
          mt="sm"
          label={t('reviews.notApplicable')}
          checked={entry.na}
          onChange={(event) => onChange({ ...entry, na: event.currentTarget.checked })}
        />
      )}
      <Textarea
        id={`comment-${criterion.code}`}
        mt="sm"
        label={t('reviews.comment')}
        description={required ? t('reviews.commentNeeded') : undefined}
        required={required}
        autosize
        minRows={1}
        maxLength={2000}
        value={entry.comment}
        onChange={(event) => onChange({ ...entry, comment: event.currentTarget.value })}
        error={commentError}
      />
    </fieldset>
  );
}
