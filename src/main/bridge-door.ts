import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { REQUEST_CHANNELS, type NoticeChannel, type RequestChannel } from '#bridge/channels.ts';
import type { BridgeReply, NoticeOf } from '#bridge/contract.ts';

/** Whoever answers the window: checks a request and does it. */
export type BridgeAnswers = <C extends RequestChannel>(
  channel: C,
  event: IpcMainInvokeEvent,
  raw: unknown,
) => Promise<BridgeReply<C>>;

/** Opens the bridge at once; requests that come before the desktop side is ready wait for it. */
export function openBridge(answers: Promise<BridgeAnswers>): void {
  for (const channel of REQUEST_CHANNELS) {
    ipcMain.handle(channel, async (event, raw: unknown) => (await answers)(channel, event, raw));
  }
}

/** Tells a window something it did not ask for. */
export function tell<C extends NoticeChannel>(window: BrowserWindow | null, channel: C, notice: NoticeOf[C]): void {
  if (window && !window.isDestroyed()) window.webContents.send(channel, notice);
}
