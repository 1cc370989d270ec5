import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Icon } from './icon.js';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** The words that are looked for now, as the address has them. */
  words: string;
  onWords: (words: string | undefined) => void;
}

/** Looks while it is typed, once the fingers rest. */
export function SearchBox({ words, onWords, ...rest }: Props) {
  const [typed, setTyped] = useState(words);
  const apply = useDebouncedCallback((text: string) => onWords(text.trim() || undefined), 250);
  useEffect(() => setTyped((now) => (now.trim() === words ? now : words)), [words]);
  return (
    <TextInput
      {...rest}
      type="search"
      size="sm"
      w={{ base: '100%', sm: 260 }}
      leftSection={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
