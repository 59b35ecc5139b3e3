import { z } from 'zod';
import { summaryLengths } from '../../domain/summary.ts';

/** What the parent and the model process say to each other. Both sides check what they hear. */

const modelKinds = ['extractive', 'seq2seq'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** A folder that transformers.js can load, and the name that readers see. */
const modelPlace = z.object({ name: z.string(), folder: z.string(), kind: z.enum(modelKinds) });
export type ModelPlace = Readonly<z.infer<typeof modelPlace>>;

const job = z.object({
  title: z.string().optional(),
  text: z.string(),
  language: z.string().optional(),
  length: z.enum(summaryLengths),
});
export type HostJob = Readonly<z.infer<typeof job>>;

export const parentMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('load'), model: modelPlace, reserve: modelPlace.optional() }),
  z.object({ kind: z.literal('summarize'), id: z.number().int(), job }),
]);
export type ParentMessage = z.infer<typeof parentMessage>;

const sentence = z.object({
  text: z.string().min(1).max(5_000),
  evidence: z.array(z.number().int().min(1)).min(1).max(50),
});

const summary = z.object({
  sentences: z.array(sentence).min(1).max(40),
  engine: z.enum(['extractive', 'seq2seq']),
  model: z.string().optional(),
  fallbackReason: z.string().max(300).optional(),
  note: z.string().max(300).optional(),
  wordsRead: z.number().int().min(0),
  ms: z.number().min(0),
});
export type HostSummary = z.infer<typeof summary>;

export const childMessage = z.discriminatedUnion('kind', [
  /** Loaded and self-tested; `problem`: why the reserve model stands in for the one that was asked for, for the operator. */
  z.object({ kind: z.literal('ready'), engine: z.enum(modelKinds), problem: z.string().optional() }),
  /** No model could be loaded: `reason` in words for a reader, `detail` for the operator. */
  z.object({ kind: z.literal('refused'), reason: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('summary'), id: z.number().int(), summary }),
  z.object({ kind: z.literal('failed'), id: z.number().int(), reason: z.string() }),
]);
export type ChildMessage = z.infer<typeof childMessage>;
