import { useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../early/kept-language';
import { addMessages, chooseLanguage, currentLanguage } from '../i18n/i18n';
import { singleKeysAreOn, turnSingleKeys } from '../keys/keys';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import en from './settings.en.json';
import zh from './settings.zh.json';
import { useSignOut } from './sign-out';

addMessages('settings', { zh, en });

const SCHEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const;

/** How this browser shows things to this person, and the way out. */
export function Settings() {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keysOn, setKeysOn] = useState(singleKeysAreOn);
  const signOut = useSignOut();
  return (
    <div className="col g12" style={{ padding: 16 }}>
      <Choice
        label={t('theme')}
        value={colorScheme}
        options={SCHEMES.map((value) => ({ value, words: t(value) }))}
        onChoose={setColorScheme}
      />
      <Choice
        label={t('language')}
        value={currentLanguage()}
        options={LANGUAGES.map((value) => ({ value, words: LANGUAGE_NAMES[value] }))}
        onChoose={(language) => void chooseLanguage(language)}
      />
      <Choice
        label={t('singleKeys')}
        value={keysOn ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, words: t(value) }))}
        onChoose={(value) => {
          turnSingleKeys(value === 'on');
          setKeysOn(value === 'on');
        }}
      />
      <Button onClick={() => void signOut()}>{t('signOut')}</Button>
    </div>
  );
}
