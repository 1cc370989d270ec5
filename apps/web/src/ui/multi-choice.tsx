import { TextInput, type InputWrapperProps, type MultiSelectProps, type TagsInputProps } from '@mantine/core';
import { lazy, Suspense } from 'react';

const MultiSelect = lazy(() => import('./multi-select.js').then((m) => ({ default: m.MultiSelect })));
const TagsInput = lazy(() => import('./multi-select.js').then((m) => ({ default: m.TagsInput })));

/** Several of a list; the search box comes when it is needed. */
export const MultiChoice = (props: MultiSelectProps<string>) => (
  <Suspense fallback={<Meanwhile {...props} />}>
    <MultiSelect {...props} />
  </Suspense>
);

/**
 * Several words of one's own; comes when it is needed. Enter adds what is typed; pressed once too often it does nothing, least of
 * all send the form that it stands in.
 */
export const Tags = (props: TagsInputProps) => (
  <Suspense fallback={<Meanwhile {...props} />}>
    <TagsInput
      {...props}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.currentTarget.value.trim() === '') event.preventDefault();
      }}
    />
  </Suspense>
);

const Meanwhile = ({
  label,
  description,
  error,
}: Pick<InputWrapperProps, 'label' | 'description' | 'error'>) => (
  <TextInput label={label} description={description} error={error} readOnly />
);
