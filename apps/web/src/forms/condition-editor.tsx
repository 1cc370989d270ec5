import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  said,
  testsOf,
  type Condition,
  type FormField,
  type Test,
  type TestKind,
} from '#contracts/open-calls/form/form-def';
import { useProvinces } from '../firms/use-provinces.js';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { TypedInput } from './typed-input.js';
import { Choice } from '../ui/choice.js';

type Match = 'all' | 'any';
interface Flat {
  match: Match;
  tests: Test[];
}

/** A condition as lines; undefined where it goes deeper than lines can show. */
function flat(condition: Condition | undefined): Flat | undefined {
  if (!condition) return { match: 'all', tests: [] };
  if ('field' in condition) return { match: 'all', tests: [condition] };
  const match: Match = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.every((part) => 'field' in part) ? { match, tests: parts } : undefined;
}
function built({ match, tests }: Flat): Condition | undefined {
  if (tests.length === 0) return undefined;
  if (tests.length === 1) return tests[0];
  return match === 'all' ? { all: tests } : { any: tests };
}

/** "Show only if [field] [is] [value]", line by line. */
export function ConditionEditor({
  id,
  condition,
  earlier,
  words,
  onCondition,
}: {
  id: string;
  condition: Condition | undefined;
  earlier: readonly FormField[];
  /** Where it decides something else than what is shown. */
  words?: { label: string; always: string; only: string };
  onCondition: (condition: Condition | undefined) => void;
}) {
  const { t } = useTranslation();
  const label = words?.label ?? t('builder.showWhen');
  const lines = flat(condition);
  const first = (): Test => ({ field: earlier.at(-1)!.key, is: testsOf(earlier.at(-1)!)[0] });
  const put = (next: Flat) => onCondition(built(next));
  return (
    <div role="group" aria-label={label}>
      <Choice
        id={id}
        label={label}
        data={[
          { value: 'always', label: words?.always ?? t('builder.showAlways') },
          { value: 'only', label: words?.only ?? t('builder.showOnly') },
        ]}
        value={condition ? 'only' : 'always'}
        disabled={!condition && earlier.length === 0}
        description={!condition && earlier.length === 0 ? t('builder.noEarlier') : undefined}
        onChange={(value) => onCondition(value === 'only' ? first() : undefined)}
      />
      {condition && !lines && (
        <Text size="sm" mt="xs">
          {t('builder.complex')}
        </Text>
      )}
      {lines?.tests.map((test, i) => (
        <Line
          key={i}
          id={`${id}-${i}`}
          n={i + 1}
          test={test}
          earlier={earlier}
          onTest={(next) => put({ ...lines, tests: lines.tests.map((old, j) => (j === i ? next : old)) })}
          onRemove={() => put({ ...lines, tests: lines.tests.filter((_, j) => j !== i) })}
        />
      ))}
      {condition && lines && (
        <Group gap="xs" mt="xs" align="flex-end">
          {lines.tests.length > 1 && (
            <Choice
              size="xs"
              label={t('builder.match')}
              data={[
                { value: 'all', label: t('builder.matchAll') },
                { value: 'any', label: t('builder.matchAny') },
              ]}
              value={lines.match}
              onChange={(value) => put({ ...lines, match: value === 'any' ? 'any' : 'all' })}
            />
          )}
          <Button
            size="xs"
            variant="default"
            disabled={earlier.length === 0}
            onClick={() => put({ ...lines, tests: [...lines.tests, first()] })}
          >
            {t('builder.addCondition')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Line({
  id,
  n,
  test,
  earlier,
  onTest,
  onRemove,
}: {
  id: string;
  n: number;
  test: Test;
  earlier: readonly FormField[];
  onTest: (test: Test) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const field = earlier.find((one) => one.key === test.field);
  const fields = earlier.map((one) => ({ value: one.key, label: said(one.label, language) || one.key }));
  const kinds = field ? testsOf(field) : [test.is];
  return (
    <Group gap="xs" mt="xs" align="flex-end" wrap="wrap">
      <Choice
        id={`${id}-field`}
        size="xs"
        label={t('builder.conditionField')}
        data={field ? fields : [{ value: test.field, label: test.field }, ...fields]}
        value={test.field}
        onChange={(key) => {
          const chosen = earlier.find((one) => one.key === key);
          if (chosen) onTest({ field: chosen.key, is: testsOf(chosen)[0] });
        }}
        flex="1 1 10rem"
      />
      <Choice
        id={`${id}-is`}
        size="xs"
        label={t('builder.conditionIs')}
        data={kinds.map((kind) => ({ value: kind, label: t(`builder.is.${kind}`) }))}
        value={test.is}
        onChange={(kind) => {
          const is = kind as TestKind;
          onTest(is === 'answered' || is === 'not-answered' ? { field: test.field, is } : { ...test, is });
        }}
        flex="1 1 9rem"
      />
      {test.is !== 'answered' && test.is !== 'not-answered' && (
        <ValueInput
          id={`${id}-value`}
          field={field}
          value={test.value}
          onValue={(value) => onTest({ ...test, value })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('builder.removeCondition', { n })}
        onClick={onRemove}
        mb={4}
      >
        <Icon name="cross" size={16} />
      </ActionIcon>
    </Group>
  );
}

function ValueInput({
  id,
  field,
  value,
  onValue,
}: {
  id: string;
  field: FormField | undefined;
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const provinces = useProvinces();
  const common = { id, size: 'xs' as const, label: t('builder.conditionValue'), flex: '1 1 8rem' };
  const text = (answer: unknown) => onValue(typeof answer === 'string' ? answer : undefined);
  switch (field?.type) {
    case 'choice':
    case 'place':
      return (
        <Choice
          {...common}
          data={
            field.type === 'place'
              ? provinces
              : field.options.map((option) => ({
                  value: option.value,
                  label: said(option.label, language) || option.value,
                }))
          }
          value={value ?? null}
          onChange={(next) => onValue(next ?? undefined)}
        />
      );
    case 'number':
    case 'money':
      return <TypedInput {...common} field={{ type: 'number' }} answer={value} onAnswer={text} />;
    case 'date':
      return (
        <TypedInput
          {...common}
          field={{ type: 'date' }}
          answer={value}
          onAnswer={text}
          placeholder={t('ui.dateHint')}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={value ?? ''}
          onChange={(event) => onValue(event.currentTarget.value || undefined)}
        />
      );
  }
}
