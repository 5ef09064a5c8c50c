import { z } from 'zod';
import { removed } from '#domain/change-set.ts';
import { FeedbackFormId } from '#domain/ids.ts';
import { defineAction, refuse, write } from './action.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveFeedbackForm = saveRowAction('saveFeedbackForm', 'feedbackForms', (form) => form.title.slice(0, 60));
export const saveFeedbackSlip = saveRowAction('saveFeedbackSlip', 'feedbackSlips', () => '');
export const removeFeedbackSlip = removeRowAction('removeFeedbackSlip', 'feedbackSlips', () => '');

/** Takes a form away with every slip of it, in one step, so that undo brings both back. */
export const removeFeedbackForm = defineAction({
  name: 'removeFeedbackForm',
  args: z.object({ id: FeedbackFormId }),
  plan: ({ id }, { view, data }) => {
    const form = view.tables.feedbackForms.get(id);
    if (!form) return refuse('gone');
    const slips = data.feedbackSlips.filter(({ formId }) => formId === id);
    return write(
      [...slips.map((slip) => removed('feedbackSlips', slip)), removed('feedbackForms', form)],
      'feedbackFormsRemoved',
      { name: form.title.slice(0, 60) },
    );
  },
});
