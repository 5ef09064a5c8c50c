// The built app as it is, with a watch beside it that says when its first window can be used.
import { app } from 'electron';
import { fileURLToPath } from 'node:url';
import '../first-usable.cjs';

app.setAppPath(fileURLToPath(new URL('../../../', import.meta.url)));
await import('../../../out/main/index.js');
