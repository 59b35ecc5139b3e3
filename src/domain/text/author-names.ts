import { parseByline, spelledName, withoutTime } from './byline.ts';
import { isSameOutlet } from './outlet-names.ts';

const introduction = /^(?:(?:posted|written|reported) )?by\s*:?\s+/iu;
const handle = /\s*[([]?(?<![\p{L}\d.])@\w{1,30}[)\]]?/gu;
const roleInBrackets = /\s*\([^()]*\b(?:writer|reporter|editor|correspondent|staff|contributor)s?\)/giu;
const divider = /\s*[;|]\s*|\s*,\s+/;
const address = /^(?:https?:|www\.)|^\S+@\S+$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,4}$/iu;
/** Characters that are looked at. */
const longestField = 500;
/** Who put the text up, not who wrote it. */
const account =
  /^(?:admin(?:istrator)?|webmaster|editors?|staff|guest|unknown|anonymous|none|null|author|google ?\+|facebook|twitter)$/iu;
/** Behind a name: for whom somebody writes. */
const employer =
  /^(?:special (?:for|to) .*|.*\b(?:news(?: service)?|times|post|herald|tribune|journal|gazette|today(?: sports)?|magazine|press|radio|cnn|bbc|afp|ap|reuters|(?:staff|contributing|senior) \w+|reporter|correspondent|columnist|(?:\w+ )?editor))$/iu;

/**
 * Those who wrote an article, as a reader would write their names, from what its source puts into the author's field. Undefined where
 * that names only the `outlets` themselves (by name or address), an account, an address, or a time.
 */
export function authorNames(given: string, outlets: readonly (string | undefined)[]): string | undefined {
  const field = given.slice(0, longestField);
  const line = parseByline(field)?.author ?? field.replace(introduction, '');
  const bare = withoutTime(line.replace(handle, '').replace(roleInBrackets, ''));
  const isOutlet = (name: string): boolean => outlets.some((outlet) => isSameOutlet(name, outlet));
  const parts = bare
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && !address.test(part) && !account.test(part) && !isOutlet(part));
  const names = parts.filter((part, index) => index === 0 || !employer.test(part)).map(spelledName);
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}
