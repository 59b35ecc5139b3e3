import { it } from 'vitest';
import { pollPolitely } from './politeness.ts';

it('is polite to 1,000 feeds for 30 days', () => pollPolitely(1_000, 30));
