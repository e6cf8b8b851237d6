/** `npm run walkthrough`: drives a whole visit as a clerk would and leaves a picture of every screen in out/walkthrough/. */
import { becomeTypeScript } from './run/become-program.mjs';

await becomeTypeScript('test/e2e/walkthrough.ts');
