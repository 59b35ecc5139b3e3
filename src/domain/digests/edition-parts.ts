import type { ChangedFact, DigestReply } from '../reply.ts';

/** Nothing to tell: said in one line. */
export function isEmptyEdition({ stories, changes }: DigestReply): boolean {
  return stories.length === 0 && changes.length === 0;
}

/** Changes of the same article under one headline, in their order. */
export function changesByStory(
  changes: readonly ChangedFact[],
): readonly { readonly headline: string; readonly facts: readonly ChangedFact[] }[] {
  const groups = new Map<string, ChangedFact[]>();
  for (const fact of changes) groups.set(fact.articleId, [...(groups.get(fact.articleId) ?? []), fact]);
  return [...groups.values()].map((facts) => ({ headline: facts[0]?.headline ?? '', facts }));
}
