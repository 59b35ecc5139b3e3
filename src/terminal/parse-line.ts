/** A typed line, taken apart but not yet checked: `/search harbour since:week` → search, [harbour], {since: week}. */
export type ParsedLine = {
  readonly command: string;
  /** Words that belong to no option. */
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
};

const token = /([a-z][a-z-]*):(?=\s|$)|(?:([a-z][a-z-]*):(?!\/\/))?(?:"([^"]*)"?|“([^”]*)”?|(\S+))/gi;

/** Understands `name:value`, `name:"several words"` and plain words; nothing is refused here. */
export function parseLine(line: string): ParsedLine {
  const [, command = '', rest = ''] = /^\s*\/?(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const [, empty, name, quoted, curly, plain] of rest.matchAll(token)) {
    const value = quoted ?? curly ?? plain ?? '';
    const key = name ?? empty;
    if (key === undefined) words.push(quoted === undefined ? value : `"${value}"`);
    else values.set(key.toLowerCase(), value);
  }
  return { command: command.toLowerCase(), words, values };
}
