import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '#contracts/core/text';

/** Options whose words begin with or hold what is typed, with or without Turkish letters: `izmir` finds İZMİR, `igdir` Iğdır. */
export const foldingFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search).split(' ').filter(Boolean);
  const matches = (option: ComboboxItem) => {
    const key = fold(option.label);
    return wanted.every((word) => key.includes(word));
  };
  const found: typeof options = [];
  let left = limit;
  for (const option of options) {
    if (left <= 0) break;
    if ('group' in option) {
      const items = option.items.filter((item) => typeof item !== 'string' && matches(item)).slice(0, left);
      if (items.length > 0) found.push({ ...option, items });
      left -= items.length;
    } else if (matches(option)) {
      found.push(option);
      left -= 1;
    }
  }
  return found;
};
