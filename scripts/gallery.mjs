/** `npm run gallery`: every component and screen in every state, in a browser of one's own; `-- --update` takes the compared pictures anew. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'test/gallery/gallery.ts');
