import { Checkbox, Input, Radio, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxTextOf, said, type ChoiceField, type FormField } from '#contracts/open-calls/form/form-def';
import { useFormat } from '../ui/use-format.js';
import { inputId } from './answers.js';
import { NaceField } from './nace-field.js';
import { PlaceInput } from './place-input.js';
import { FileInput, type Upload } from './file-input.js';
import { TableInput } from './table-input.js';
import { TypedInput } from './typed-input.js';
import { Choice } from '../ui/choice.js';

export interface FieldContext {
  /** Facilities of the firm that applies. */
  facilities?: readonly { value: string; label: string }[];
  upload?: Upload;
  /** Puts a facility into the record of the firm that applies; absent: none can be added here. */
  addFacility?: (onAdded: (id: string) => void) => ReactNode;
}

/** More than this many options stand in a list that opens. */
const RADIOS = 6;

/** The input of one field, with its label, help and fault. */
export function FieldInput({
  field,
  answer,
  fault,
  faultAt,
  note,
  onAnswer,
  facilities,
  upload,
  addFacility,
}: FieldContext & {
  field: FormField;
  answer: unknown;
  fault?: string;
  faultAt: (row: number, column: string) => string | undefined;
  /** Where the answer comes from, e.g. the registry. */
  note?: string;
  onAnswer: (answer: unknown) => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const label = said(field.label, language) || t('form.untitled');
  const description = [said(field.help, language), note].filter(Boolean).join(' ') || undefined;
  const common = {
    id: inputId(field.key),
    label,
    description,
    error: fault,
    withAsterisk: field.required,
    // The asterisk is for the eye; required is heard.
    'aria-required': field.required,
  };
  const plain = { id: common.id, label, description, error: fault };
  const text = typeof answer === 'string' ? answer : '';
  switch (field.type) {
    case 'text':
      return field.long ? (
        <Textarea
          {...common}
          minRows={4}
          rows={5}
          maxLength={maxTextOf(field)}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
        />
      ) : (
        <TextInput
          {...common}
          maxLength={maxTextOf(field)}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
        />
      );
    case 'number':
    case 'money': {
      const unit = field.type === 'money' ? 'TL' : field.unit;
      return (
        <TypedInput
          {...common}
          label={unit ? `${label} (${unit})` : label}
          field={field}
          answer={answer}
          onAnswer={onAnswer}
          maw="20rem"
          classNames={{ input: 'form-figure' }}
        />
      );
    }
    case 'date':
      return (
        <TypedInput
          {...common}
          field={field}
          answer={answer}
          onAnswer={onAnswer}
          maw="14rem"
          placeholder={t('ui.dateHint')}
        />
      );
    case 'choice':
      return <ChoiceInput field={field} common={common} answer={answer} onAnswer={onAnswer} />;
    case 'place':
      return (
        <PlaceInput
          {...plain}
          required={field.required}
          district={field.district === true}
          answer={answer}
          onAnswer={onAnswer}
        />
      );
    case 'nace':
      return <NaceField {...plain} required={field.required} answer={answer} onAnswer={onAnswer} />;
    case 'facility':
      return (
        <div>
          <Choice
            {...common}
            data={[...(facilities ?? [])]}
            value={text || null}
            onChange={(value) => onAnswer(value ?? undefined)}
          />
          {addFacility?.(onAnswer)}
        </div>
      );
    case 'file':
      return <FileInput {...plain} field={field} answer={answer} upload={upload} onAnswer={onAnswer} />;
    case 'table':
      return (
        <TableInput
          field={field}
          label={label}
          description={description}
          error={fault}
          answer={answer}
          faultAt={faultAt}
          onAnswer={onAnswer}
        />
      );
    case 'declaration':
      return (
        <Input.Wrapper
          label={label}
          labelElement="div"
          withAsterisk={field.required}
          description={description}
        >
          <Text my={6} style={{ whiteSpace: 'pre-line' }}>
            {said(field.text, language)}
          </Text>
          <Checkbox
            id={common.id}
            label={t('form.declare')}
            error={fault}
            aria-required={field.required}
            checked={answer === true}
            onChange={(event) => onAnswer(event.currentTarget.checked || undefined)}
          />
        </Input.Wrapper>
      );
  }
}

function ChoiceInput({
  field,
  common,
  answer,
  onAnswer,
}: {
  field: ChoiceField;
  common: {
    id: string;
    label: string;
    description?: string;
    error?: string;
    withAsterisk?: boolean;
    'aria-required'?: boolean;
  };
  answer: unknown;
  onAnswer: (answer: unknown) => void;
}) {
  const { language } = useFormat();
  const options = field.options.map(({ value, label }) => ({ value, label: said(label, language) || value }));
  // A group's box is no input: there the asterisk alone says it.
  const { id, 'aria-required': _required, ...group } = common;
  if (field.multiple) {
    const values = Array.isArray(answer) ? (answer as string[]) : [];
    const put = (next: string[]) => onAnswer(next.length > 0 ? next : undefined);
    return (
      <Checkbox.Group {...group} value={values} onChange={put}>
        {options.map((option, i) => (
          <Checkbox key={option.value} id={i === 0 ? id : undefined} mt={6} {...option} />
        ))}
      </Checkbox.Group>
    );
  }
  const value = typeof answer === 'string' ? answer : null;
  if (options.length > RADIOS)
    return (
      <Choice
        {...common}
        clearable
        data={options}
        value={value}
        onChange={(next) => onAnswer(next ?? undefined)}
      />
    );
  return (
    <Radio.Group {...group} value={value} onChange={onAnswer}>
      {options.map((option, i) => (
        <Radio key={option.value} id={i === 0 ? id : undefined} mt={6} {...option} />
      ))}
    </Radio.Group>
  );
}
