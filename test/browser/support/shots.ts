import { PHONE } from './phone.js';
import { screenRows } from './screens.js';

/** The sizes at which every screen is looked at; the phone's pictures have two pixels to one. */
export const SIZES = {
  390: { ...PHONE, deviceScaleFactor: 2 },
  1440: { viewport: { width: 1440, height: 900 } },
} as const;
export type Width = keyof typeof SIZES;

export const WIDTHS: readonly Width[] = [390, 1440];
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Shot {
  readonly screen: string;
  readonly width: Width;
  readonly theme: Theme;
  readonly language: 'zh-CN' | 'en';
  readonly city: 'full' | 'empty';
}

/** What stands before the table of screens: whoever is not signed in sees it. */
export const BEFORE_SIGN_IN = [
  { screen: 'sign-in', path: '/' },
  { screen: 'invitation', path: '/invitation' },
] as const;

/** Chinese in a full and in an empty city, English in a full one: each at both widths in both themes. */
const VARIANTS = [
  { language: 'zh-CN', city: 'full' },
  { language: 'zh-CN', city: 'empty' },
  { language: 'en', city: 'full' },
] as const;

export function shotsOfEveryScreen(): Shot[] {
  return screenRows().flatMap(({ name: screen }) =>
    VARIANTS.flatMap((variant) =>
      WIDTHS.flatMap((width) => THEMES.map((theme) => ({ screen, width, theme, ...variant }))),
    ),
  );
}

/** `board-1440-light.webp`, `board-390-dark-en.webp`, `board-390-light-empty.webp` */
export function fileOf({ screen, width, theme, language, city }: Shot): string {
  const rest = [language === 'en' ? ['en'] : [], city === 'empty' ? ['empty'] : []].flat();
  return `${[screen, String(width), theme, ...rest].join('-')}.webp`;
}
