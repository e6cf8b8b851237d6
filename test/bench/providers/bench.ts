/**
 * `npm run bench -- providers`. With `--short` no time and no memory is measured: only that both sides of each
 * comparison send the same bytes, and it fails where they don't. With `--json` the figures come as JSON.
 */
import process from 'node:process';
import { printFigures } from '../figure.ts';
import { measurePictureMemory } from './picture-memory.ts';
import { compareBytes } from './same-bytes.ts';
import { measureSignedCalls } from './signed-calls.ts';

const wants = (option: string) => process.argv.includes(option);

if (wants('--short')) {
  const compared = await compareBytes();
  for (const { name, isSame } of compared) console.log(`${isSame ? 'same bytes' : 'OTHER BYTES'}: ${name}`);
  if (compared.some(({ isSame }) => !isSame)) process.exitCode = 1;
} else {
  printFigures([...(await measureSignedCalls()), ...(await measurePictureMemory())], wants('--json'));
}
