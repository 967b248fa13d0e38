import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, keptLanguage, type Language } from '../../early/kept-language';
import commonEn from './common.en.json';
import commonZh from './common.zh.json';
import termEn from './term.en.json';
import termZh from './term.zh.json';

/** Without a region: with one, each word that is looked up would first be asked which languages it may stand in. */
const CATALOGUE = { 'zh-CN': 'zh', en: 'en' } as const satisfies Readonly<Record<Language, string>>;

void i18n.use(initReactI18next).init({
  lng: CATALOGUE[keptLanguage()],
  fallbackLng: CATALOGUE['zh-CN'],
  defaultNS: 'common',
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  resources: { zh: { common: commonZh, term: termZh }, en: { common: commonEn, term: termEn } },
});
document.documentElement.lang = keptLanguage();

type Catalogue = Readonly<Record<string, unknown>>;

/** A screen brings its own words; they come with its code. */
export function addMessages(screen: string, { zh, en }: { readonly zh: Catalogue; readonly en: Catalogue }): void {
  i18n.addResourceBundle('zh', screen, zh);
  i18n.addResourceBundle('en', screen, en);
}

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

export async function chooseLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(CATALOGUE[language]);
}

export { i18n };
