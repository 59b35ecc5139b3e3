import { plain, pointRule } from './shown-summary.ts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const BYLINE = new RegExp(
  `^(?:By|BY|Von|Par|Por|Written by|Reported by|Reporting by|Story by) ${NAME}(?: (?:and|und|et|y|de|van|von|${NAME})){1,8}(?:[.,|].{0,40})?$`,
  'u',
);
const CREDIT =
  /\b(?:contributed (?:to this (?:report|story|article)|reporting)|(?:additional )?reporting by|editing by|staff writer|associated press writer)\b/;

export const byline = pointRule(
  'byline',
  'The point is “By” and names, or tells who reported, edited or contributed.',
  (text) => BYLINE.test(text.trim()) || CREDIT.test(plain(text)),
);
