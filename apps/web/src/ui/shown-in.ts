/** What a field holds, as it stands in the page; undefined: the field is not there. */
export function shownIn(id: string): string | undefined {
  const field = document.getElementById(id);
  if (!field) return undefined;
  // Of a field with several answers, its box: each of them is an element of its own there.
  const box = field.closest('.mantine-InputWrapper-root') ?? field;
  const parts = [field, ...box.querySelectorAll('input, textarea, select, .mantine-Pill-label')];
  return JSON.stringify(
    parts.map((part) => {
      if (part instanceof HTMLInputElement && ['checkbox', 'radio'].includes(part.type)) return part.checked;
      return 'value' in part ? part.value : part.childElementCount === 0 ? part.textContent : null;
    }),
  );
}
