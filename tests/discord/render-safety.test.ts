import { describe, expect, it } from 'vitest';
import { asPlainText } from '../../src/discord/render/plain-message.ts';
import { renderReply } from '../../src/discord/render/render-reply.ts';
import { plainText } from '../../src/domain/text/plain-text.ts';
import { injections } from '../fixtures/injections.ts';
import { liveIn } from '../support/discord-markdown.ts';
import { allComponents } from '../support/discord/checks/component-rules.ts';
import { sampleReplies } from '../support/discord/sample-replies.ts';

const context = { call: { command: 'search', options: {} }, isPrivate: true, canPost: true };
const unseenKinds = /control|invisible|selector|joiner|piled|separator|private/;

type Body = ReturnType<typeof renderReply>['body'];

function shownTexts({ content, components }: Body): readonly string[] {
  const displays = allComponents(components).filter((each) => each['type'] === 10);
  return [...(content === undefined ? [] : [content]), ...displays.map((each) => String(each['content']))];
}

/** Where Discord renders no markdown: only what cannot be seen can deceive there. */
function labels({ components }: Body): readonly string[] {
  const all = allComponents(components);
  const options = all.flatMap(
    (each) => (each['options'] ?? []) as { label?: string; description?: string }[],
  );
  const texts = [
    ...all.map((each) => each['label'] ?? each['placeholder']),
    ...options.flatMap((each) => [each.label, each.description]),
  ];
  return texts.filter((text) => typeof text === 'string');
}

/** The address of a link that we made ourselves is not read as text, as long as nothing in it could end it. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\]\(<https?:\/\/[A-Za-z\d\-./:?#=&%+,;]+>\)/g, '](<https://outlet.example>)');
}

function kindsOf(body: Body): readonly string[] {
  const live = shownTexts(body).map(withoutAddresses).flatMap(liveIn);
  return [...new Set(live.map(({ kind }) => kind))].sort();
}

describe('replies with text from outside', () => {
  it.each([
    ['as cards', (rendered: ReturnType<typeof renderReply>) => rendered],
    ['as plain text', asPlainText],
  ])('show nothing live %s, whatever the text', (_name, form) => {
    const bodies = (text: string): readonly Body[] =>
      sampleReplies(text, 2).map((reply) => form(renderReply(reply, context)).body);
    const harmless = bodies('word');

    for (const { text } of injections) {
      const hostile = bodies(text);
      for (const [index, body] of hostile.entries()) {
        const allowed = harmless[index] === undefined ? [] : kindsOf(harmless[index]);
        const alive = kindsOf(body).filter((kind) => !allowed.includes(kind));
        expect(alive, `${JSON.stringify(text)} in ${JSON.stringify(shownTexts(body))}`).toEqual([]);
      }
    }
  });

  it('say the words all the same', () => {
    const [card] = sampleReplies('Storm *hits* the coast', 1).map(
      (reply) => renderReply(reply, context).body,
    );

    expect(card === undefined ? [] : shownTexts(card)[0]).toBe('### Storm \\*hits\\* the coast');
  });

  it('have labels without anything that cannot be seen', () => {
    const shown = injections.flatMap(({ text }) =>
      sampleReplies(text, 2).flatMap((reply) => labels(renderReply(reply, context).body)),
    );

    const hidden = shown.filter((label) => liveIn(label).some(({ kind }) => unseenKinds.test(kind)));

    expect(hidden).toEqual([]);
    expect(plainText('')).toBe('');
  });

  it('ping nobody', () => {
    const bodies = sampleReplies('@everyone', 2).map((reply) => renderReply(reply, context).body);

    expect(bodies.map((body) => body.allowed_mentions)).toEqual(bodies.map(() => ({ parse: [] })));
  });
});
