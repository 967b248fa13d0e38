export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'zhudian-language';

export function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh-CN';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}
