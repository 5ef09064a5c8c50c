import i18next from 'i18next';
import { printing } from '#catalogue/en/printing.ts';
import type { Say } from '../flow/flow.ts';

const instance = i18next.createInstance();
void instance.init({
  lng: 'en',
  resources: { en: { translation: printing } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The English words on paper, without the rest of the catalogue. */
export const english: Say = (key, values = {}) => instance.t(key, values) as string;
