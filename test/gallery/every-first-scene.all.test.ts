/** Every other scene, beginning with the first. */
import { describeEveryScene } from './every-scene.ts';

describeEveryScene(0);
