/** A typed line, taken apart but not yet checked: `/search harbour since:week` → search, [harbour], {since: week}. */
export type ParsedLine = {
  readonly command: string;
  /** Words that belong to no option. */
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Options given more than once; the last value stands in `values`. */
  readonly repeated: readonly string[];
};

const token = /([a-z][a-z-]*):(?=\s|$)|(?:([a-z][a-z-]*):(?!\/\/))?(?:"([^"]*)"?|“([^”]*)”?|(\S+))/gi;

/** Understands `name:value`, `name: value`, `name:"several words"` and plain words; nothing is refused here. */
export function parseLine(line: string): ParsedLine {
  const [, command = '', rest = ''] = /^\s*\/?(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  const words: string[] = [];
  const values = new Map<string, string>();
  const repeated: string[] = [];
  let waiting: string | undefined;
  for (const [, empty, name, quoted, curly, plain] of rest.matchAll(token)) {
    const value = quoted ?? curly ?? plain ?? '';
    const key = (name ?? empty)?.toLowerCase();
    if (key !== undefined) {
      if (values.has(key)) repeated.push(key);
      values.set(key, value);
    } else if (waiting !== undefined) values.set(waiting, value);
    else words.push(quoted === undefined ? value : `"${value}"`);
    waiting = empty?.toLowerCase();
  }
  return { command: command.toLowerCase(), words, values, repeated };
}
