// The command line in Electron's main process, without a window: `electron ... --verb print badges IN.folkmoot OUT.pdf`.
import { app } from 'electron';

const args = process.argv.slice(process.argv.indexOf('--verb') + 1);
process.argv.splice(2, process.argv.length, ...args);
await import('../../../out/cli/main.js');
app.exit(Number(process.exitCode ?? 0));
