import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';
import { Icon } from '../ui/icon.js';

/** Light or dark; remembered on this device. */
export function SchemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      size="lg"
      aria-label={t(`app.scheme.${other}`)}
      title={t(`app.scheme.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </ActionIcon>
  );
}

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'tr' : 'en';
  return (
    <Button
      variant="subtle"
      color="gray"
      c="inherit"
      size="compact-md"
      px="xs"
      lang={other}
      onClick={() => void changeLanguage(other)}
    >
      {t('app.language')}
    </Button>
  );
}
