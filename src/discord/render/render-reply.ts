import { MessageFlags } from 'discord-api-types/v10';
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { NoticeReply, Reply } from '../../domain/reply.ts';
import { actionRows, type ReplyContext } from './action-rows.ts';
import { container } from './components.ts';
import { articleList } from './render-articles.ts';
import { digestCard } from './render-digest.ts';
import { evidenceList } from './render-evidence.ts';
import { attachmentName, entryList, fileCard, noticeCard } from './render-lists.ts';
import { summaryCard } from './render-summary.ts';

const accent = 0x3b5b8c;
const tones: Readonly<Record<NoticeReply['tone'], number>> = {
  info: accent,
  done: 0x3f8f5b,
  problem: 0xb5533c,
};

/** The body of a message as Discord's REST takes it. */
export type MessageBody = {
  readonly flags: number;
  /** Only where there is no card. */
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Nothing that is ever sent may ping. */
  readonly allowed_mentions: { readonly parse: readonly never[] };
};

export type Rendered = {
  readonly body: MessageBody;
  readonly files: readonly { readonly name: string; readonly data: string }[];
};

/** A reply as Components V2, within every limit whatever stands in it. */
export function renderReply(reply: Reply, context: ReplyContext): Rendered {
  const card = container([...contentOf(reply), ...actionRows(reply, context)], accentOf(reply));
  const visibility = context.isPrivate ? MessageFlags.Ephemeral : 0;
  const files =
    reply.kind === 'file' ? [{ name: attachmentName(reply.file.name), data: reply.file.content }] : [];
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | visibility,
      components: [card],
      allowed_mentions: { parse: [] },
    },
    files,
  };
}

function contentOf(reply: Reply): APIComponentInContainer[] {
  switch (reply.kind) {
    case 'summary':
      return summaryCard(reply);
    case 'articles':
      return articleList(reply);
    case 'evidence':
      return evidenceList(reply);
    case 'list':
      return entryList(reply);
    case 'notice':
      return noticeCard(reply);
    case 'file':
      return fileCard(reply);
    case 'digest':
      return digestCard(reply);
  }
}

function accentOf(reply: Reply): number {
  return reply.kind === 'notice' ? tones[reply.tone] : accent;
}
