import { contextBridge, ipcRenderer } from 'electron';
import { NOTICE_CHANNELS, REQUEST_CHANNELS } from '#bridge/channels.ts';
import type { FolkmootBridge } from '#bridge/contract.ts';

const requests: ReadonlySet<string> = new Set(REQUEST_CHANNELS);
const notices: ReadonlySet<string> = new Set(NOTICE_CHANNELS);

/** The window gets two functions, limited to the names of the contract; `ipcRenderer` itself stays here. */
const bridge: FolkmootBridge = {
  request: (channel, argument) =>
    requests.has(channel)
      ? ipcRenderer.invoke(channel, argument)
      : Promise.resolve({ kind: 'badRequest' as const, reason: 'channel' }),
  onNotice: (channel, listener) => {
    if (!notices.has(channel)) return () => undefined;
    const forward = (_event: unknown, notice: unknown) => listener(notice as never);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('folkmoot', bridge);
