import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/domain/text/sentences.ts';
import { withCapitals } from '../../../src/domain/text/uncased-text.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('text without capitals', () => {
  it('is divided where its full stops are', () => {
    const sentences = texts(
      'the city shut the harbour bridge on tuesday. mr. reed said the u.s. company had "no idea." the repair costs $1.5 million! is it safe?',
    );

    expect(sentences).toEqual([
      'the city shut the harbour bridge on tuesday.',
      'mr. reed said the u.s. company had "no idea."',
      'the repair costs $1.5 million!',
      'is it safe?',
    ]);
  });

  it('leaves text with capitals alone', () => {
    const text = 'The iPhone maker said no. eBay declined to comment.';

    expect(withCapitals(text)).toBe(text);
  });

  it.each(['', 'ß. ß', 'a. ŉ b', '速報です。次の文', 'fin. él vino. ñandú'])(
    'keeps the length of %j',
    (text) => {
      expect(withCapitals(text)).toHaveLength(text.length);
    },
  );
});
