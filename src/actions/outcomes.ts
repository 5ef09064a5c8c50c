import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveOutcome = saveRowAction('saveOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const removeOutcome = removeRowAction('removeOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const saveGroupAttendance = saveRowAction('saveGroupAttendance', 'groupAttendance', () => '');
export const removeGroupAttendance = removeRowAction('removeGroupAttendance', 'groupAttendance', () => '');
