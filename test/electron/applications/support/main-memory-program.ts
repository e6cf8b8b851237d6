/**
 * A program of its own, so that no test holds what it looks for: visits are made over a real vault, and V8 is asked for its heap before and after
 * their end. Prints, for each moment, which markers are in it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { unwrap } from '../../../../shared/result.ts';
import { byStaff } from '../../../support/kept-kiosk.ts';
import { createKeptWorld } from '../../../support/kept-world.ts';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Written backwards: this file's own text is in the heap, too. */
const markers = ['nirvaqZ', 'ohtosleP', '46813579', '55318088', 'odnumxew', 'nilbburG'];
const forwards = (marker: string) => Buffer.from([...marker].reverse().join(''));

async function found(): Promise<readonly string[]> {
  // JavaScript keeps the one text that a regular expression was last tried on (`RegExp.input`), until the next one is: within moments, in main.
  /next/.test('next');
  for (let time = 0; time < 3; time += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-heap-'));
  const heap = readFileSync(v8.writeHeapSnapshot(path.join(folder, 'main.heapsnapshot')));
  rmSync(folder, { recursive: true });
  return markers.filter((marker) => heap.includes(forwards(marker)));
}

/** Nothing of it lives longer than the call. */
const draft = () => {
  const [givenName = '', familyName = '', phone = '', identityNumber = '', mailbox = '', street = ''] =
    markers.map((marker) => forwards(marker).toString());
  return {
    legalFullName: `${givenName} ${familyName}`,
    ...{ givenName, familyName, identityNumber, street, dateOfBirth: '1990-01-01' },
    phoneNumber: `+65${phone}`,
    email: `someone@${mailbox}.example`,
    city: 'Kuala Lumpur',
    primaryLoginMethod: 'phoneNumber' as const,
  };
};

const world = createKeptWorld();
const kiosk = await world.start();
// Nothing is sent: the providers of this world remember whom they were told of.
kiosk.line.now = 'offline';

const finished = await kiosk.confirm('one-visit', draft());
unwrap(await kiosk.queue.settled());
const during = await found();
await kiosk.finish(finished);

const stopped = await kiosk.confirm('one-visit', draft());
await kiosk.stop(stopped);
// A list on the screen shows masked names; it does not keep whom it was made from.
unwrap(await kiosk.call['outbox.list']({ filter: 'open', page: 0 }, byStaff));
unwrap(await kiosk.call['desk.list']({}, byStaff));
const after = await found();

process.stdout.write(JSON.stringify({ during, after }));
await world.end();
