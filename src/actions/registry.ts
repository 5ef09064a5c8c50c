import type { Action } from './action.ts';
import {
  admitWalkIn,
  answerAtDoor,
  letIn,
  noteLeaving,
  removeDoorQuestion,
  saveDoorQuestion,
  takeBackCheckIn,
} from './door.ts';
import { createEvent, editEventFacts, fillEvent, moveEventTo, setDirectionsPicture } from './event-facts.ts';
import { removeFeedbackForm, removeFeedbackSlip, saveFeedbackForm, saveFeedbackSlip } from './feedback.ts';
import {
  acceptPlacements,
  dropProposal,
  enterWishes,
  keepProposal,
  lockPlacements,
  makeFieldGroups,
  movePeople,
  removeRule,
  saveRule,
} from './groups.ts';
import {
  noteAttendance,
  removeGroupAttendance,
  removeOutcome,
  saveGroupAttendance,
  saveOutcome,
  swapOutcomes,
} from './outcomes.ts';
import { importList } from './import-list.ts';
import { mergeRegistrations } from './merge-people.ts';
import { recordPrintRun, removeBadgeDesign, saveBadgeDesign } from './paper.ts';
import { removeOwnStock, saveOwnStock } from './own-stock.ts';
import { queueBadges, unqueueBadges } from './print-queue.ts';
import { restoreBackup } from './restore-backup.ts';
import { addRegistration, editRegistration, editRegistrations, setStatus, setWishes, tagPeople } from './people.ts';
import {
  dropTopic,
  mergeSuggestions,
  moveSessions,
  orderRooms,
  promoteSuggestion,
  removeRoom,
  removeSession,
  removeSuggestion,
  removeTopic,
  saveRoom,
  saveSession,
  saveSuggestion,
  saveTopic,
  saveVenueNumbers,
} from './plan-rows.ts';

/** Everything a person can do to an event, by name. A new action is added here and nowhere else. */
export const ACTIONS = {
  createEvent,
  editEventFacts,
  fillEvent,
  moveEventTo,
  setDirectionsPicture,
  restoreBackup,
  saveRoom,
  removeRoom,
  orderRooms,
  saveSession,
  removeSession,
  moveSessions,
  saveTopic,
  removeTopic,
  dropTopic,
  saveSuggestion,
  removeSuggestion,
  mergeSuggestions,
  promoteSuggestion,
  saveVenueNumbers,
  addRegistration,
  editRegistration,
  editRegistrations,
  mergeRegistrations,
  setStatus,
  setWishes,
  tagPeople,
  importList,
  saveRule,
  removeRule,
  keepProposal,
  dropProposal,
  acceptPlacements,
  movePeople,
  lockPlacements,
  enterWishes,
  makeFieldGroups,
  letIn,
  takeBackCheckIn,
  noteLeaving,
  admitWalkIn,
  saveDoorQuestion,
  removeDoorQuestion,
  answerAtDoor,
  recordPrintRun,
  saveBadgeDesign,
  removeBadgeDesign,
  saveOwnStock,
  removeOwnStock,
  queueBadges,
  unqueueBadges,
  saveOutcome,
  swapOutcomes,
  removeOutcome,
  saveGroupAttendance,
  removeGroupAttendance,
  noteAttendance,
  saveFeedbackForm,
  removeFeedbackForm,
  saveFeedbackSlip,
  removeFeedbackSlip,
} as const;

export type ActionName = keyof typeof ACTIONS;
export type ArgsOf<N extends ActionName> = (typeof ACTIONS)[N] extends Action<infer Args, infer _> ? Args : never;
export type ResultOf<N extends ActionName> = (typeof ACTIONS)[N] extends Action<infer _, infer Result> ? Result : never;
