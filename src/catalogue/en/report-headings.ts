/** What the report says above its parts: the same words on screen, in Markdown and on paper. */
export const reportHeadings = {
  commitments: 'Commitments',
  decisions: 'Decisions',
  openQuestions: 'Open questions',
  nextMeeting: 'Next meeting',
  feedback: 'Feedback slips',
  slips_one: '{{count}} slip came back',
  slips_other: '{{count}} slips came back',
  mean: '{{mean}} of 5 on average',
  answered_one: '{{count}} answer',
  answered_other: '{{count}} answers',
  planned: 'planned {{times}}',
  didNotRun: 'did not take place',
  general: 'Said on the day',
  programme: 'The day as it ran',
} as const;
