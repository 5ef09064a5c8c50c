import { reportHeadings } from './report-headings.ts';

/** Texts of the report after the event. */
export const report = {
  report: {
    ...reportHeadings,
    numbers: 'The day in numbers',
    number: {
      registered: '{{count}} registered',
      came: '{{count}} came',
      walkIns_one: '{{count}} of them without registering',
      walkIns_other: '{{count}} of them without registering',
      stayedAway: '{{count}} stayed away',
      cancelled: '{{count}} cancelled before',
      peak: '{{count}} in the room at the busiest moment',
    },
    wishRank: 'Wish {{rank}}: {{count}}',
    wishUnranked: 'Another topic: {{count}}',
    wishNone: 'No wishes given: {{count}}',
    with: 'With {{names}}',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    somebody: 'somebody who is not named',
    due: 'by {{date}}',
    state: { done: 'done', dropped: 'dropped' },
    kind: {
      feedback: 'Feedback:',
      commitment: 'Commitment:',
      question: 'Question:',
      decision: 'Decision:',
      parked: 'Put off:',
    },
  },
} as const;
