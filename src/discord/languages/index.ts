import { british } from './british.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { spanish } from './spanish.ts';

/** The languages that commands have names in beside American English, which they are written in. */
export const languages: readonly Language[] = [british, german, french, spanish];
