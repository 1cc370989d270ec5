import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { naceQuery } from '../firms/code-names.js';
import { useFormat } from '../ui/use-format.js';

const NaceInput = lazy(() => import('./nace-input.js').then((m) => ({ default: m.NaceInput })));

interface Props {
  id: string;
  label: string;
  description?: string;
  error?: string;
  required?: boolean;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
}

/** A NACE code: readable at once; its search box comes when somebody goes to it. */
export function NaceField({ answer, onAnswer, required, ...labels }: Props) {
  const f = useFormat();
  const [wanted, setWanted] = useState(false);
  const code = typeof answer === 'string' ? answer : '';
  const entry = useQuery({ ...naceQuery(code), enabled: code !== '' && !wanted });
  const plain = (
    <TextInput
      {...labels}
      withAsterisk={required}
      role="combobox"
      aria-expanded={false}
      aria-haspopup="listbox"
      readOnly
      value={entry.data ? `${code} · ${f.text(entry.data.tr, entry.data.en)}` : code}
      onFocus={() => setWanted(true)}
    />
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <NaceInput {...labels} required={required} answer={answer} onAnswer={onAnswer} />
    </Suspense>
  );
}
