import type { Searches } from '../searches.ts';

/** What is asked of the thread; `now` in ms since 1970. */
export type Question = { readonly number: number; readonly now: number } & {
  readonly [Name in keyof Searches]: { readonly name: Name; readonly query: Parameters<Searches[Name]>[0] };
}[keyof Searches];

/** `refused` is for the person who asked (`UserError`), `failed` an error of the program. */
export type Answer = { readonly number: number } & (
  | { readonly kind: 'found'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string | undefined }
  | { readonly kind: 'failed'; readonly message: string }
);
