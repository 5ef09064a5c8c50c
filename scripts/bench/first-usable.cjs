// Beside a program in Electron's main process: says on stdout when its first window can be used.
// Neither the app nor the bare window is changed for this; both are asked the same question.
const { app } = require('electron');

/** Runs in the page: the time of the frame after a heading and a button that can be pressed are there. */
const FIRST_USABLE = `new Promise((resolve) => {
  const isThere = () => document.querySelector('h1') && document.querySelector('main button:not([disabled])');
  const painted = () => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    channel.port2.postMessage(null);
  });
  if (isThere()) return painted();
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    watch.disconnect();
    painted();
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
})`;

app.once('browser-window-created', (_event, window) => {
  let shownAt = 0;
  window.once('show', () => (shownAt = Date.now()));
  window.webContents.once('dom-ready', async () => {
    const paintedAt = await window.webContents.executeJavaScript(FIRST_USABLE);
    const tell = () => process.stdout.write(`\nusable-at ${Math.max(paintedAt, shownAt)}\n`);
    if (window.isVisible()) tell();
    else window.once('show', () => setImmediate(tell));
  });
});
