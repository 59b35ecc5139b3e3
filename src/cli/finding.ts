/** One line of the report: fine, worth a look, or in the way; `advice` says what to do. */
export type Finding = {
  readonly state: 'ok' | 'note' | 'problem';
  readonly subject: string;
  readonly found: string;
  readonly advice?: string;
};
