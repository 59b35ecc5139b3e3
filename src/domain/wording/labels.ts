/** What stands on buttons and menus. */
export const labels = {
  longer: 'Longer',
  shorter: 'Shorter',
  evidence: 'Evidence',
  readIt: 'Read it ↗',
  read: 'Read ↗',
  moreOnThis: 'More on this',
  postToChannel: 'Post to channel',
  previousResults: '◀ Back',
  nextResults: 'Next ▶',
  previousPage: 'Back',
  nextPage: 'More',
  addFeed: 'Add it',
  preview: 'Preview',
  summarizeOne: 'Summarize one of these',
  readSummary: 'Read a summary',
} as const;
