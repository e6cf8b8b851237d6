/** Every screen and component once, in English and Arabic. All their states in all languages are for `npm run test:all`. */
import { describeEveryScreenForAxe } from './every-scene.ts';

describeEveryScreenForAxe();
