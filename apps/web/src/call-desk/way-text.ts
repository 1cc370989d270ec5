import type { TFunction } from 'i18next';
import type { Message } from '../api/client.js';

/** How a letter was delivered. Who was told outside has a day, and perhaps no way that is known here. */
export const wayText = (t: TFunction, { way }: Pick<Message<'Letter'>, 'way'>): string =>
  way ? t(`desk.ways.${way}`) : t('desk.outside.way');
