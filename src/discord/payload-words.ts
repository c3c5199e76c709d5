// The few words that the payload step itself adds around a Reply.

/** English; quoted words never come from here. */
export const PAYLOAD_WORDS = {
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  goesOn: 'These words go on on the next page.',
  continued: 'Continued from the page before:',
  hidden: 'Hidden characters in these words are shown as marks such as [U+200B].',
  nothing: 'Nothing to show.',
  tooLarge: (name: string) => `The file ${name} is too large to send here.`,
} as const;
