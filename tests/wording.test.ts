import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['commands', 'src/services', 'src/discord'];
/** Parts of a reply that a reader reads. */
const shownParts = new Set(['text', 'title', 'hint', 'note', 'label', 'placeholder', 'footer']);
/** Said to operators on the command line, where the bot cannot start. */
const forOperators = new Set(['src/discord/login-failure.ts']);

type Literal = { readonly text: string; readonly line: number };

/** Texts for readers that stand in a source: in a `UserError`, or as a part of a reply. */
function textsForReaders(name: string, source: string): Literal[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const collect = (node: ts.Node): void => {
    if (isLiteral(node) && /\p{L}/u.test(node.getText()) && isSentence(node.getText())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ text: node.getText(), line: line + 1 });
      return;
    }
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'UserError') collect(node);
    else if (ts.isPropertyAssignment(node) && shownParts.has(node.name.getText())) collect(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

/** Words with a space between them, outside of what a template fills in. */
function isSentence(text: string): boolean {
  return /\p{L} \p{L}|\p{L} \$|\} \p{L}/u.test(text.replaceAll(/\$\{[^}]*\}/gu, '${}'));
}

const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

describe('the words that readers see', () => {
  it('are recognised where they stand', () => {
    const source = `
      throw new UserError('There is nothing here.', { hint: 'Try again.' });
      const reply = { kind: 'notice', text: ['Posted in ', { channelId }, \` after \${seconds} s\`], title: name };
      log.info({ text: name }, 'Not for readers');
    `;

    expect(textsForReaders('example.ts', source).map(({ text }) => text)).toEqual([
      "'There is nothing here.'",
      "'Try again.'",
      "'Posted in '",
      '` after ${seconds} s`',
    ]);
  });

  it('stand in src/domain/wording alone, not in commands, services and the front-end', () => {
    expect(files).toContain('commands/search.ts');
    expect(files).toContain('src/discord/render/render-summary.ts');
    const elsewhere = files
      .filter((file) => !forOperators.has(file))
      .flatMap((file) =>
        textsForReaders(file, readFileSync(path.join(root, file), 'utf8')).map(
          ({ text, line }) => `${file}:${String(line)} ${text}`,
        ),
      );

    expect(elsewhere).toEqual([]);
  });
});
