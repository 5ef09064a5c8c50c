/**
 * What the window needs once there is an event, as one piece that is read right behind the start screen.
 *
 * The start screen is there sooner without it; nothing here is imported by what paints first.
 */
export { sampleEvent } from '#domain/sample/sample-event.ts';
export { beginEvent, finishAll, openKnownEvent } from '../connection/open-an-event.ts';
export { EventSession } from '../connection/event-session.ts';
export { BackupsDialog } from '../features/backups/backups-dialog.tsx';
export { EventWindow } from './event-window.tsx';
export { knownCopyOf, SameEventDialog } from './same-event-dialog.tsx';
export { WindowDialogs } from './window-dialogs.tsx';
