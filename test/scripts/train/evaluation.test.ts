/** The figures in the tree are those of the nets in the tree: a net changed without a fresh evaluation fails here. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../architecture/source/source-file.ts';

const models = path.join(projectRoot, 'renderer/imaging/models');
const evaluation = readFileSync(path.join(projectRoot, 'scripts/train/evaluation.txt'), 'utf8');

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** File name to sha256, from lines such as `<sha256>  zone-reader.onnx  381000 bytes`. */
function measuredNets(text: string): Record<string, string> {
  const nets = [...text.matchAll(/^([0-9a-f]{64}) {2}(\S+\.onnx) /gm)];
  return Object.fromEntries(nets.map(([, hash, name]) => [name ?? '', hash ?? '']));
}

/** File name to sha256 of what is packed with the product. */
function packedNets(): Record<string, string> {
  const names = readdirSync(models).filter((name) => name.endsWith('.onnx'));
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(path.join(models, name)))]));
}

describe('the evaluation of the nets', () => {
  it('was made with the nets that are packed, each of them and no other', () => {
    expect(Object.keys(packedNets()).sort()).toEqual(['card-finder.onnx', 'zone-reader.onnx']);
    expect(measuredNets(evaluation)).toEqual(packedNets());
  });

  it('would not pass for a net of which one bit is different', () => {
    const changed = readFileSync(path.join(models, 'zone-reader.onnx'));
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(measuredNets(evaluation)['zone-reader.onnx']).not.toBe(sha256(changed));
  });

  it('names the seeds and the sizes of the sets', () => {
    expect(evaluation).toMatch(
      /^zone: weights seed \d+, sets of \d+, .*: \d+ steps over \d+ sets from seed \d+/m,
    );
    expect(evaluation).toMatch(
      /^card: weights seed \d+, sets of \d+, .*: \d+ steps over \d+ sets from seed \d+/m,
    );
  });

  it('stays small enough to be packed: under 700 kB a net', () => {
    for (const name of Object.keys(packedNets())) {
      expect(readFileSync(path.join(models, name)).length).toBeLessThan(700_000);
    }
  });
});
