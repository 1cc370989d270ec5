import { MultiSelect as Any, type MultiSelectProps } from '@mantine/core';

/** Of texts. */
export const MultiSelect = (props: MultiSelectProps<string>) => <Any<string> {...props} />;
export { TagsInput } from '@mantine/core';
