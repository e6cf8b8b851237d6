/** Every other scene, beginning with the second. */
import { describeEveryScene } from './every-scene.ts';

describeEveryScene(1);
