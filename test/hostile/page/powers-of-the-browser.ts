import type { Given } from './page-tools.ts';

/** What a page may ask a browser for: devices, other threads, windows of the system, stores that outlive it. */
export async function powersOfTheBrowser({ attempt, origin }: Given): Promise<unknown> {
  const any = navigator as unknown as Record<
    string,
    Record<string, (options?: unknown) => Promise<unknown>> | undefined
  >;
  const scope = window as unknown as Record<string, ((...given: unknown[]) => Promise<unknown>) | undefined>;
  const told = (name: string) => async () =>
    (await navigator.permissions.query({ name: name as PermissionName })).state === 'granted';
  const answering = (worker: Worker | SharedWorker) =>
    new Promise((resolve) => {
      const port = 'port' in worker ? worker.port : worker;
      port.onmessage = () => resolve('a worker runs');
      worker.onerror = () => resolve(false);
    });
  const source = 'postMessage(1); onconnect = (e) => e.ports[0].postMessage(1)';
  const blob = () => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const data = `data:text/javascript,${encodeURIComponent(source)}`;
  const html = document.documentElement;
  const attempts: Record<string, () => unknown> = {
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    'camera and microphone': () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
    'the screen': () => navigator.mediaDevices.getDisplayMedia(),
    'the position': () =>
      new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, () => resolve(false))),
    notifications: async () => (await Notification.requestPermission()) === 'granted',
    'a notification': () =>
      new Promise((resolve) => {
        new Notification('x').onshow = () => resolve('shown');
      }),
    'reading the clipboard': () => navigator.clipboard.readText().then(() => 'read'),
    'reading the clipboard’s pictures': () => navigator.clipboard.read().then(() => 'read'),
    'the camera, as told': told('camera'),
    'the position, as told': told('geolocation'),
    'notifications, as told': told('notifications'),
    MIDI: () => navigator.requestMIDIAccess(),
    USB: () => any.usb?.requestDevice?.({ filters: [] }),
    'USB, those known': async () =>
      ((await any.usb?.getDevices?.()) as unknown[] | undefined)?.length || false,
    serial: () => any.serial?.requestPort?.(),
    HID: async () =>
      ((await any.hid?.requestDevice?.({ filters: [] })) as unknown[] | undefined)?.length || false,
    bluetooth: () => any.bluetooth?.requestDevice?.({ acceptAllDevices: true }),
    'the wake lock': () => any.wakeLock?.request?.(),
    'the system’s fonts': async () =>
      ((await scope.queryLocalFonts?.()) as unknown[] | undefined)?.length || false,
    'other screens': () => scope.getScreenDetails?.(),
    'lasting storage': async () => (await navigator.storage.persist()) || false,
    'a picked file': () => scope.showOpenFilePicker?.(),
    'a picked folder': () => scope.showDirectoryPicker?.(),
    'a file to save': () => scope.showSaveFilePicker?.(),
    'a picture in a window of its own': async () => {
      const film = document.createElement('video');
      const canvas = document.createElement('canvas');
      film.srcObject = canvas.captureStream(5);
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
      await film.play();
      return film.requestPictureInPicture();
    },
    'a document in a window of its own': () =>
      (
        scope.documentPictureInPicture as unknown as { requestWindow(): Promise<unknown> } | undefined
      )?.requestWindow(),
    'an eye dropper': () =>
      new (scope.EyeDropper as unknown as new () => { open(): Promise<unknown> })().open(),
    'full screen': () => html.requestFullscreen().then(() => 'full screen'),
    'the pointer': () => html.requestPointerLock().then(() => document.pointerLockElement !== null || false),
    'the keyboard': () => (any.keyboard?.lock?.() ?? Promise.resolve()).then(() => false),
    'a payment': () =>
      new PaymentRequest([{ supportedMethods: origin }], {
        total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
      }).show(),
    'a key of a device': () =>
      navigator.credentials.create({
        publicKey: {
          challenge: new Uint8Array(8),
          rp: { name: 'x' },
          user: { id: new Uint8Array(8), name: 'x', displayName: 'x' },
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        },
      }),
    sharing: () => navigator.share({ url: origin }).then(() => 'shared'),
    'a scheme of its own': () => navigator.registerProtocolHandler('web+x', `${location.origin}/?%s`),
    'a worker from a blob': () => answering(new Worker(blob())),
    'a worker from data': () => answering(new Worker(data)),
    'a worker from elsewhere': () => answering(new Worker(`${origin}/worker.js`)),
    'a shared worker from a blob': () => answering(new SharedWorker(blob())),
    'a service worker from a blob': () => navigator.serviceWorker.register(blob()).then(() => 'registered'),
    'a service worker of the page’s own scripts': async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? '';
      const registered = await navigator.serviceWorker.register(script);
      await registered.unregister();
      return 'registered';
    },
    'a worklet from a blob': () =>
      new AudioContext().audioWorklet.addModule(blob()).then(() => 'a worklet runs'),
    'a module from a blob': () => import(/* @vite-ignore */ blob()).then(() => 'a module runs'),
    // biome-ignore lint/security/noGlobalEval: the attack itself
    eval: () => globalThis.eval('"ran"'),
    'a function of text': () => new Function('return "ran"')(),
    'a timer of text': () => void setTimeout('document.title = "ran"' as never),
    'markup of text': () => {
      document.createElement('div').innerHTML = '<img src=x onerror="document.title=1">';
      return 'filled';
    },
    'a whole document of text': () => document.write('<h1>ran</h1>'),
    'markup that is safe, with a handler': () =>
      document.body.insertAdjacentHTML('beforeend', '<b onclick=1>x</b>'),
    'a range of text': () =>
      document.createRange().createContextualFragment('<b>x</b>').childNodes.length || false,
    'a policy of its own for markup': () =>
      (scope.trustedTypes as unknown as { createPolicy(name: string, rules: object): unknown }).createPolicy(
        'evil',
        { createHTML: (text: string) => text },
      ),
    'a second default policy': () =>
      (scope.trustedTypes as unknown as { createPolicy(name: string, rules: object): unknown }).createPolicy(
        'default',
        { createHTML: (text: string) => text },
      ),
    'the policy for workers, again': () =>
      (scope.trustedTypes as unknown as { createPolicy(name: string, rules: object): unknown }).createPolicy(
        'worker-url',
        { createScriptURL: (text: string) => text },
      ),
    'a command of old': () => document.execCommand('insertHTML', false, '<h1>ran</h1>') && 'ran',
    alert: () => alert('x'),
    confirm: () => confirm('x') || false,
    prompt: () => prompt('x') || false,
    print: () => print(),
    'closing the window': () => window.close(),
    'moving the window': () => window.moveTo(-2000, -2000),
    'moving the window a little': () => window.moveBy(50, 50),
    'resizing the window': () => window.resizeTo(10, 10),
    'resizing the window a little': () => window.resizeBy(-50, -50),
    'asking before it unloads': () => {
      window.onbeforeunload = () => 'stay';
      location.assign('about:blank');
    },
    'going back': () => history.go(-1),
    'going far back': () => history.go(-50),
    'another address without a load': () => {
      // The same document at another address of its own origin: what matters is that nothing is loaded from there.
      const { href } = location;
      history.pushState(null, '', '/../../etc/passwd');
      history.replaceState(null, '', href);
    },
    'a hundred addresses': () => {
      for (let each = 0; each < 100; each += 1) history.replaceState(null, '', `#${each}`);
      history.replaceState(null, '', location.pathname);
    },
    'the domain': () => {
      document.domain = 'localhost';
    },
    'a cookie': () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the attack itself
      document.cookie = 'x=1; max-age=9999';
    },
    'a flood of the local store': () => {
      for (let each = 0; each < 50; each += 1) localStorage.setItem(`flood-${each}`, 'x'.repeat(200_000));
    },
    'Node, by its names': () =>
      ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window).join() || false,
    'Node, by the constructor of the bridge': () => {
      const { kiosk } = window as unknown as {
        kiosk: { call: { constructor: (code: string) => () => unknown } };
      };
      return kiosk.call.constructor('return process')();
    },
    'bending the bridge': () => {
      const { kiosk } = window as unknown as { kiosk: { call: unknown } };
      const before = kiosk.call;
      try {
        kiosk.call = () => 'bent';
      } catch {}
      return kiosk.call !== before;
    },
    'another bridge in its place': () => {
      const before = scope.kiosk;
      try {
        Object.defineProperty(window, 'kiosk', { value: { call: () => 'bent' } });
      } catch {}
      return scope.kiosk !== before;
    },
  };
  if (attempt === undefined) return Object.keys(attempts);
  const got = await new Promise((resolve) => {
    setTimeout(resolve, 400, undefined);
    // In a task of its own: what the debugger evaluates itself is exempt from the page's policy.
    setTimeout(async () => {
      try {
        resolve(await attempts[attempt]?.());
      } catch {
        resolve(false);
      }
    });
  });
  window.onbeforeunload = null;
  localStorage.clear();
  if (document.title === 'ran' || document.title === '1') return 'text ran as a script';
  return got === undefined || got === null || got === false ? false : String(got).slice(0, 80);
}
