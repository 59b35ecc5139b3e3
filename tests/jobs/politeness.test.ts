import { it } from 'vitest';
import { pollPolitely } from './politeness.ts';

it('is polite to 60 feeds for four days', () => pollPolitely(60, 4));
