/** A step of the schema. Numbers are given once and never change; a step that was released is never edited. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };
