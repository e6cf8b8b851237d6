/**
 * Asks the committed nets, in the runtime the product packs, what torch was asked before: check-parity.mjs FOLDER
 *
 * FOLDER is what draw_parity_samples.py wrote. Ends with 1 where an answer differs by more than float arithmetic explains.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { InferenceSession, Tensor } from 'onnxruntime-web';

const models = path.resolve(import.meta.dirname, '../../../renderer/imaging/models');
/** Logits run to some tens; a thousandth moves no decision. */
const tolerance = 1e-3;

/**
 * @param {string} file
 */
function floatsOf(file) {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/**
 * The largest distance between two rows of numbers; infinite where their lengths differ.
 * @param {Float32Array} one
 * @param {Float32Array} other
 */
function farthest(one, other) {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return one.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (other[at] ?? Number.NaN))), 0);
}

const folder = process.argv[2];
if (!folder) throw new Error('check-parity.mjs FOLDER');
/** @type {{ model: string, name: string, shape: number[], answer: number[] }[]} */
const samples = JSON.parse(readFileSync(path.join(folder, 'samples.json'), 'utf8'));
/** @type {Map<string, InferenceSession>} */
const sessions = new Map();
let worst = 0;
for (const { model, name, shape, answer } of samples) {
  const session = sessions.get(model) ?? (await InferenceSession.create(path.join(models, model)));
  sessions.set(model, session);
  const { y } = await session.run({
    x: new Tensor('float32', floatsOf(path.join(folder, `${name}.x`)), shape),
  });
  if (!y || y.dims.join() !== answer.join())
    throw new Error(`${name}: ${y?.dims.join()} is not ${answer.join()}`);
  worst = Math.max(
    worst,
    farthest(/** @type {Float32Array} */ (y.data), floatsOf(path.join(folder, `${name}.y`))),
  );
}
console.log(`${samples.length} samples, largest difference ${worst.toExponential(1)}`);
process.exitCode = samples.length > 0 && worst < tolerance ? 0 : 1;
