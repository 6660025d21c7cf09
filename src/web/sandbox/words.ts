import { sandbox as en } from '../../texts/en/sandbox.ts';
import { type SandboxTexts, sandbox as fr } from '../../texts/fr/sandbox.ts';
import type { Locale } from './view.ts';

const texts: Readonly<Record<Locale, SandboxTexts>> = { fr, en };

export const wordsIn = (locale: Locale): SandboxTexts => texts[locale];

export const localeOf = (asked: string | undefined): Locale => (asked === 'en' ? 'en' : 'fr');
