/** The wording for each language of the interface. */
import type { Language } from '../reply.ts';
import { english } from './en.ts';
import { dutch } from './nl.ts';
import type { Wording } from './wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { nl: dutch, en: english };

export const wordingFor = (language: Language): Wording => wordings[language];
