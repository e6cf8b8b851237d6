import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Net } from './net.ts';

/** The names that `scripts/train` gives the one input and the one output. */
const [inputName, outputName] = ['x', 'y'];

/**
 * Loads a net from a file of our own bundle. One thread, in the worker that asks: more would need shared memory, which takes headers that
 * the kiosk's pages don't have, and gain nothing on nets of this size.
 */
export async function loadNet(modelUrl: string): Promise<Net> {
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  // Its own guess would be a path beside the script that this is bundled into.
  env.wasm.wasmPaths = { wasm: wasmUrl };
  const answer = await fetch(modelUrl);
  if (!answer.ok) throw new Error('the bundle lacks a net');
  const session = await InferenceSession.create(new Uint8Array(await answer.arrayBuffer()), {
    executionProviders: ['wasm'],
  });
  return async ({ data, dims }) => {
    const { [outputName]: output } = await session.run({
      [inputName]: new Tensor('float32', data, [...dims]),
    });
    if (!(output?.data instanceof Float32Array))
      throw new Error('the net answers in something else than floats');
    return { data: output.data, dims: output.dims };
  };
}
