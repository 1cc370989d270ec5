import '@mantine/core/styles/Radio.css';
import './forms.css';
import { Alert, Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import { progress } from '#contracts/open-calls/form/form-check';
import { fieldsOf, said, type Answers, type FormDef } from '#contracts/open-calls/form/form-def';
import { visible } from '#contracts/open-calls/form/form-visible';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { idOfPointer } from './answers.js';
import { faultText } from './fault-text.js';
import { FieldInput, type FieldContext } from './field-input.js';

export interface FormFieldsProps extends FieldContext {
  def: FormDef;
  answers: Answers;
  /** undefined: the answer was taken away. */
  onChange: (key: string, answer: unknown) => void;
  /** Of `checkAnswers`, or of the server (pointers from the answers' root). */
  faults: readonly Problem[];
  /** Counts the tries to go on: the summary takes the focus at each. */
  attempt?: number;
  /** Keys whose answers came from the registry. */
  prefilled?: ReadonlySet<string>;
  /** The section shown, where the page keeps it (in its address); else kept here. */
  section?: string;
  onSection?: (key: string) => void;
  /** Of the sections' titles. */
  order?: 2 | 3 | 4;
}

/** A form as its applicant fills it in: one section at a time, with what is done of each. */
export function FormFields(props: FormFieldsProps) {
  const { def, answers, onChange, faults, attempt = 0, prefilled, order = 2 } = props;
  const { t } = useTranslation();
  const { language } = useFormat();
  const [own, setOwn] = useState<string>();
  const shown = useMemo(() => visible(def, answers), [def, answers]);
  const state = useMemo(() => progress(def, answers), [def, answers]);
  const sections = def.sections.filter((section) => shown.sections.has(section.key));
  const wanted = props.section ?? own;
  const at = Math.max(
    0,
    sections.findIndex((section) => section.key === wanted),
  );
  const section = sections[at];
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (focus.current === undefined) return;
    (focus.current ? document.getElementById(focus.current) : heading.current)?.focus();
    focus.current = undefined;
  });
  const go = (key: string, id = '') => {
    focus.current = id;
    setOwn(key);
    props.onSection?.(key);
  };
  if (!section) return <Text c="dimmed">{t('form.nothingAsked')}</Text>;
  const text = (fault: Problem | undefined) =>
    fault &&
    faultText(fault, language, {
      WRONG_FORM: wrongForm(def, fault, t('ui.badNumber')),
      NOT_A_DAY: t('ui.badDate'),
    });
  const faultOf = (pointer: string) => text(faults.find((fault) => fault.pointer === pointer));
  return (
    <div className="form-fill">
      <Text size="sm" fw={600} aria-live="polite">
        {t('form.progress', { done: state.done, of: state.of })}
      </Text>
      <nav aria-label={t('form.sections')}>
        <ol className="plain form-steps">
          {sections.map((one, i) => {
            const { state: done } = state.sections.find((s) => s.key === one.key)!;
            return (
              <li key={one.key}>
                <button
                  type="button"
                  className="form-step"
                  data-state={done}
                  aria-current={i === at ? 'step' : undefined}
                  onClick={() => go(one.key)}
                >
                  <span className="form-step-mark" aria-hidden="true">
                    {done === 'done' ? <Icon name="check" size={14} /> : i + 1}
                  </span>
                  <span>{said(one.title, language) || t('form.untitled')}</span>
                  <span className="form-heard">{t(`form.state.${done}`)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <Summary
        faults={faults.map((fault) => {
          const key = (fault.pointer ?? '').split('/')[1] ?? '';
          const of = fieldsOf(def).find(({ field }) => field.key === key);
          return {
            id: idOfPointer(fault.pointer),
            section: of?.section.key,
            text: `${of ? said(of.field.label, language) : key}: ${text(fault)}`,
          };
        })}
        attempt={attempt}
        onGo={(to, id) => go(to, id)}
      />
      <Title order={order} ref={heading} tabIndex={-1} mt="md">
        {said(section.title, language) || t('form.untitled')}
      </Title>
      {section.help && (
        <Text c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          {said(section.help, language)}
        </Text>
      )}
      <Stack gap="lg" mt="md">
        {section.fields
          .filter((field) => shown.fields.has(field.key))
          .map((field) => (
            <FieldInput
              key={field.key}
              field={field}
              answer={answers[field.key]}
              fault={faultOf(`/${field.key}`)}
              faultAt={(row, column) => faultOf(`/${field.key}/${row}/${column}`)}
              note={prefilled?.has(field.key) ? t('form.fromRegistry') : undefined}
              facilities={props.facilities}
              upload={props.upload}
              addFacility={props.addFacility}
              onAnswer={(answer) => onChange(field.key, answer)}
            />
          ))}
      </Stack>
      <Group mt="lg" justify="space-between">
        {at > 0 ? (
          <Button
            variant="default"
            leftSection={<Icon name="left" size={16} />}
            onClick={() => go(sections[at - 1].key)}
          >
            {t('form.before')}
          </Button>
        ) : (
          <span />
        )}
        {at < sections.length - 1 && (
          <Button
            variant="light"
            rightSection={<Icon name="right" size={16} />}
            onClick={() => go(sections[at + 1].key)}
          >
            {t('form.next')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** A figure that cannot be read is told how figures are written; other patterns speak for themselves. */
function wrongForm(def: FormDef, fault: Problem, badNumber: string): string | undefined {
  const [, key, , column] = (fault.pointer ?? '').split('/');
  const of = fieldsOf(def).find(({ field }) => field.key === key)?.field;
  const kind = of?.type === 'table' ? of.columns.find((c) => c.key === column)?.type : of?.type;
  return kind === 'number' ? badNumber : undefined;
}

/** All faults with links, whichever section they are in. */
function Summary({
  faults,
  attempt,
  onGo,
}: {
  faults: readonly { id: string; section?: string; text: string }[];
  attempt: number;
  onGo: (section: string, id: string) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const some = faults.length > 0 && attempt > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some, attempt]);
  if (!some) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      mt="md"
      icon={<Icon name="warning" />}
      title={t('problem.summary', { count: faults.length })}
      styles={{
        title: { color: 'var(--mantine-color-error)' },
        icon: { color: 'var(--mantine-color-error)' },
      }}
    >
      <List size="sm" spacing={4} listStyleType="none">
        {faults.map((fault) => (
          <List.Item key={`${fault.id}${fault.text}`}>
            {fault.section ? (
              <Anchor
                size="sm"
                c="var(--mantine-color-error)"
                underline="always"
                href={`#${fault.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(fault.section!, fault.id);
                }}
              >
                {fault.text}
              </Anchor>
            ) : (
              fault.text
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
