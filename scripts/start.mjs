/** `npm start`: installs what is missing, builds what is old, and opens the kiosk in training mode. */
import path from 'node:path';
import process from 'node:process';
import { buildOrExit } from './host/build-state.mjs';
import { chooseHost, hasDisplay } from './host/choose-host.mjs';
import { becomeProgram } from './run/become-program.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

if (!hasDisplay()) {
  console.error(
    [
      'Vestibule opens a window, and there is no display here.',
      '  npm run walkthrough      drives a whole visit without one and leaves pictures of every screen in out/walkthrough/',
      '  xvfb-run -a npm start    opens it on a virtual display',
    ].join('\n'),
  );
  process.exit(1);
}

const root = projectRoot;
const node = await setupOrExit();
const host = await chooseHost({ root, node, say: console.log });
if (host.kind === 'none') {
  console.error(host.reason);
  process.exit(1);
}
await buildOrExit({ root, node });

const standIn = path.join(root, 'test', 'electron-stand-in', 'start.ts');
const [command, args] = host.kind === 'electron' ? [host.binary, [root]] : [node, [standIn, root]];
becomeProgram(command, args);
