import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormat } from '../ui/use-format.js';
import { readTyped, writeTyped, type Typed } from './answers.js';

/** A figure, an amount or a day, understood as it is typed and written tidily when the field is left. */
export function TypedInput({
  field,
  answer,
  onAnswer,
  ...props
}: {
  field: Pick<Typed, 'type'>;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
} & Omit<TextInputProps, 'value' | 'onChange' | 'type'>) {
  const { language } = useFormat();
  const written = writeTyped(field, answer, language);
  const [typed, setTyped] = useState(written);
  const [inside, setInside] = useState(false);
  useEffect(() => {
    if (!inside) setTyped(written);
  }, [written, inside]);
  return (
    <TextInput
      {...props}
      inputMode={field.type === 'date' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed}
      onFocus={() => setInside(true)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onAnswer(readTyped(field, event.currentTarget.value, language));
      }}
      onBlur={() => setInside(false)}
    />
  );
}
