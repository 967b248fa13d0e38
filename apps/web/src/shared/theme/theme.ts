import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten; what is seen comes from tokens.css, through the variables below. */
const BRAND: MantineColorsTuple = [
  '#e6eef4',
  '#b9cddd',
  '#8fb0c9',
  '#6491b3',
  '#3f759d',
  '#2c6d9e',
  '#1c4a6e',
  '#163c5a',
  '#102e46',
  '#0b2133',
];

export const theme = createTheme({
  colors: { brand: BRAND },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 6,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontWeight: '600', fontFamily: 'var(--font-text)' },
  components: {
    Modal: { defaultProps: { centered: true, radius: 8, padding: 24, transitionProps: { duration: 180 } } },
    Menu: { defaultProps: { shadow: 'pop', radius: 8, position: 'bottom-end', transitionProps: { duration: 120 } } },
    // Absolute, a list that opens in a sheet widens a phone's page for a moment: it zooms out, the list moves, and so on for ever.
    Popover: {
      defaultProps: { shadow: 'pop', radius: 8, floatingStrategy: 'fixed', transitionProps: { duration: 120 } },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
  },
});

const FROM_TOKENS = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--seal)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-ctl)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-off)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-filled-hover': 'var(--brand-2)',
  '--mantine-primary-color-light': 'var(--brand-tint)',
  '--mantine-primary-color-light-hover': 'var(--brand-tint)',
  '--mantine-primary-color-light-color': 'var(--link)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand-2)',
  '--mantine-color-brand-light': 'var(--brand-tint)',
  '--mantine-color-brand-light-color': 'var(--link)',
  '--mantine-shadow-pop': 'var(--e-pop)',
} as const;

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-weight-medium': '600' },
  light: FROM_TOKENS,
  dark: FROM_TOKENS,
});
