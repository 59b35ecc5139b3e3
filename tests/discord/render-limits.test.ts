import { describe, expect, it } from 'vitest';
import { asPlainText } from '../../src/discord/render/plain-message.ts';
import { renderReply } from '../../src/discord/render/render-reply.ts';
import { messageProblems } from '../support/discord/checks/message-rules.ts';
import { schemaProblems } from '../support/discord/checks/schema-problems.ts';
import { sampleReplies } from '../support/discord/sample-replies.ts';

const scripts = {
  Latin: 'An unusually long headline about the harbour bridge and its many cracks. ',
  'one Latin word': 'Donaudampfschifffahrtsgesellschaft',
  Arabic: 'أغلقت المدينة جسر الميناء بعد أن وجد المهندسون شقا في عارضة رئيسية. ',
  Devanagari: 'इंजीनियरों को मुख्य गर्डर में दरार मिलने के बाद शहर ने बंदरगाह पुल बंद कर दिया। ',
  CJK: '検査で主桁に亀裂が見つかり、港の橋が閉鎖された。',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽',
  'signs that need a backslash': '*_~`|[]()<>#-',
  marks: 'Z̸̧̨͈̟̞͔̗̞̯͖̣͎͐̐͋̾̏̏̊̐̂͘͝͝a̷',
  nothing: '',
  spaces: ' \n \u200b\u2800',
};

const places = [
  { call: { command: 'search', options: { words: 'x' } }, isPrivate: true, canPost: true },
  { isPrivate: false, canPost: false },
];

describe.each(Object.entries(scripts))('replies full of %s', (_name, text) => {
  it.each([0, 2, 12])('are valid with %i of everything', (count) => {
    for (const context of places) {
      for (const reply of sampleReplies(text.repeat(60), count)) {
        const rendered = renderReply(reply, context);

        for (const { body } of [rendered, asPlainText(rendered)]) {
          const problems = [...messageProblems(body, undefined), ...schemaProblems('webhook-create', body)];
          expect(problems, `${reply.kind}: ${JSON.stringify(body).slice(0, 1500)}`).toEqual([]);
        }
      }
    }
  });
});
