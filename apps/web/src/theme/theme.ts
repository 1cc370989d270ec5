import {
  createTheme,
  defaultVariantColorsResolver,
  mergeThemeOverrides,
  type MantineThemeOverride,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { foldingFilter } from './folding-filter.js';

/** A young leaf; shade 7 carries white text in both schemes (6.5:1). */
const shoot: MantineColorsTuple = [
  '#eef7f1',
  '#dcede3',
  '#b8dac7',
  '#8fc6a6',
  '#6cb389',
  '#4a9c6c',
  '#2f8355',
  '#1d6b43',
  '#155535',
  '#0d3d26',
];
/** Greys with a breath of the same green, so that dark surfaces belong to it. */
const dark: MantineColorsTuple = [
  '#dde3e1',
  '#b3bcc5',
  '#95a19f',
  '#66726f',
  '#3f4a47',
  '#343e3b',
  '#27302d',
  '#1a211f',
  '#141a18',
  '#0d1211',
];

const select = { filter: foldingFilter };

/** What is said in dialogs and notices: their close buttons need a name, and their head is no banner of the page. */
const dialog = { attributes: { header: { role: 'presentation' } } };

const theme = createTheme({
  primaryColor: 'shoot',
  primaryShade: { light: 7, dark: 7 },
  colors: { shoot, dark },
  fontFamily: 'Inter, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.05rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    // Mantine's light and outline variants fall below 4.5:1 on a tinted ground in the dark scheme.
    if (input.variant === 'light' && (!input.color || input.color === input.theme.primaryColor))
      return { ...resolved, color: 'var(--filiz-green-text)', background: 'var(--filiz-green-tint)' };
    return resolved;
  },
  components: {
    Select: { defaultProps: select },
    MultiSelect: { defaultProps: select },
    Autocomplete: { defaultProps: select },
    TagsInput: { defaultProps: select },
    // As people write it: no capitals, nothing cut off.
    Badge: {
      defaultProps: { fw: 600 },
      styles: {
        root: { textTransform: 'none', maxWidth: 'none', height: 'auto', minHeight: 20 },
        label: { overflow: 'visible', fontSize: '0.78rem' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    Button: { defaultProps: { loaderProps: { type: 'dots' } } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
    Modal: { defaultProps: dialog },
    Drawer: { defaultProps: { ...dialog, position: 'right', size: 'lg' } },
  },
});

/** The theme with the words of its own buttons in the reader's language. */
export const themeWith = (words: { close: string }): MantineThemeOverride =>
  mergeThemeOverrides(theme, {
    components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': words.close } } } },
  });

/** Values that stand every contrast check in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#55606b',
    '--mantine-color-error': '#b42318',
    '--mantine-color-placeholder': '#66717b',
    '--mantine-color-anchor': '#155c39',
    '--filiz-ground': '#f6f8f7',
    '--filiz-line': '#dfe5e2',
    '--filiz-green-text': '#155535',
    '--filiz-green-tint': '#e3f1e8',
    '--filiz-focus': '#1d6b43',
    '--filiz-warn-text': '#7a4a00',
    '--filiz-warn-tint': '#fdf1dc',
    '--filiz-mark': '#fbe7a8',
  },
  dark: {
    '--mantine-color-body': '#1a211f',
    '--mantine-color-dimmed': '#b3bcc5',
    '--mantine-color-error': '#ffa39b',
    '--mantine-color-placeholder': '#9aa6a4',
    '--mantine-color-anchor': '#8fd3ab',
    '--filiz-ground': '#141a18',
    '--filiz-line': '#37423e',
    '--filiz-green-text': '#9bdcb6',
    '--filiz-green-tint': '#1f3a2b',
    '--filiz-focus': '#8fd3ab',
    '--filiz-warn-text': '#f3cf8a',
    '--filiz-warn-tint': '#3d3119',
    '--filiz-mark': '#5a4a12',
  },
});
