import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readShippedFaces } from '../../../electron/receipts/shipped-faces.ts';

it('reads every face of the built style sheets once, its file by its name alone', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-faces-'));
  const inter = '@font-face{font-family:Inter;src:url(./inter-A1.woff2)format("woff2");unicode-range:U+0-FF}';
  writeFileSync(path.join(folder, 'a.css'), `body{color:red}${inter}@media print{p{margin:0}}`);
  writeFileSync(path.join(folder, 'b.css'), `${inter}\n@font-face { src: url("/noto-B2.woff2") }`);
  writeFileSync(path.join(folder, 'c.js'), '@font-face{}');
  const faces = await readShippedFaces(folder);
  expect(faces.split('\n')).toEqual([
    '@font-face{font-family:Inter;src:url(/inter-A1.woff2)format("woff2");unicode-range:U+0-FF}',
    '@font-face { src: url(/noto-B2.woff2) }',
  ]);
  rmSync(folder, { recursive: true });
});
