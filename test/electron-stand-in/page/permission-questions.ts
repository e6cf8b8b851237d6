/**
 * Electron asks main's permission handlers at the moment of use; Chromium over DevTools only knows settings made
 * beforehand. So the calls that need leave wait until main has been asked and Chromium's setting follows its answer; then
 * the untouched browser function runs, and grants or refuses by itself. Runs in the page's own world; sent to it as source.
 *
 * A script that gets past these wrappers finds whatever main answered last: everything starts denied.
 */
import type { FromPageWorld, FromPreloadWorld } from './bridge-messages.ts';
import type { PermissionQuestion } from './messages.ts';
import type { WorldLink } from './world-link.ts';

export function askBeforeUse(link: WorldLink): void {
  type Method = (...args: unknown[]) => unknown;
  type Owner = Record<string, Method> | undefined;
  const waiting = new Map<number, () => void>();
  let lastId = 0;
  const tell = (message: FromPageWorld) => link.tell(message);

  link.hear((message: FromPreloadWorld) => {
    if (message.op !== 'answer') return;
    waiting.get(message.id)?.();
    waiting.delete(message.id);
  });

  const ask = (question: PermissionQuestion) =>
    new Promise<void>((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      tell({ op: 'ask', id, question });
    });

  function wrap(owner: unknown, name: string, questionFor: (first: unknown) => PermissionQuestion): void {
    const original = (owner as Owner)?.[name];
    if (!original) return;
    const wrapper = function (this: unknown, ...args: unknown[]): Promise<unknown> {
      return ask(questionFor(args[0])).then(() => original.apply(this, args));
    };
    Object.defineProperty(owner, name, { value: wrapper, writable: false, configurable: false });
  }

  const request = (name: string) => (): PermissionQuestion => ({ about: 'request', name });
  const wants = (constraints: unknown, kind: 'audio' | 'video') =>
    Boolean((constraints as Record<string, unknown> | undefined)?.[kind]);

  wrap(globalThis.MediaDevices?.prototype, 'getUserMedia', (constraints) => ({
    about: 'media',
    audio: wants(constraints, 'audio'),
    video: wants(constraints, 'video'),
  }));
  wrap(globalThis.MediaDevices?.prototype, 'getDisplayMedia', request('display-capture'));
  wrap(globalThis.Permissions?.prototype, 'query', (descriptor) => ({
    about: 'query',
    name: String((descriptor as { name?: unknown } | undefined)?.name),
  }));
  wrap(globalThis.Geolocation?.prototype, 'getCurrentPosition', request('geolocation'));
  wrap(globalThis.Clipboard?.prototype, 'read', request('clipboard-read'));
  wrap(globalThis.Clipboard?.prototype, 'readText', request('clipboard-read'));
  wrap(globalThis.Clipboard?.prototype, 'write', request('clipboard-sanitized-write'));
  wrap(globalThis.Clipboard?.prototype, 'writeText', request('clipboard-sanitized-write'));
  wrap(globalThis.WakeLock?.prototype, 'request', request('screen-wake-lock'));
  wrap(globalThis.Notification, 'requestPermission', request('notifications'));
  wrap(globalThis.Navigator?.prototype, 'requestMIDIAccess', request('midi'));
}
