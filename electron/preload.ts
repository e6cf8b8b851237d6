/** The staff's window: call and subscribe over the contract's names, which are taken from it at build time, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, type KioskBridge, methodChannel, pingChannel } from '../shared/contract/bridge.ts';
import { createBridge } from '../shared/contract/create-bridge.ts';
import { createLeaveGesture } from '../shared/contract/leave-gesture.ts';

declare const __METHOD_NAMES__: readonly string[];
declare const __EVENT_NAMES__: readonly string[];

const names = { methods: __METHOD_NAMES__, events: __EVENT_NAMES__, methodChannel, eventChannel };

const bridge: KioskBridge = createBridge(ipcRenderer, names);
contextBridge.exposeInMainWorld('kiosk', bridge);

// What main and the preload say to each other: the page never hears of it, whatever it does, and it costs the page nothing.
if (typeof window !== 'undefined') {
  // A dead page in a living window sends no event: main asks, and whether anything is shown is part of the answer.
  ipcRenderer.on(pingChannel, () => {
    const isShowing = (document.getElementById('root')?.childElementCount ?? 0) > 0;
    void bridge.call('app.answer-ping', { isShowing });
  });
  const isLeaveGesture = createLeaveGesture();
  const listen = ({ clientX, clientY, timeStamp, isTrusted }: PointerEvent) => {
    const inlineStartPx = document.documentElement.dir === 'rtl' ? window.innerWidth - clientX : clientX;
    if (isTrusted && isLeaveGesture({ inlineStartPx, topPx: clientY, atMs: timeStamp }))
      void bridge.call('app.ask-to-leave', {});
  };
  window.addEventListener('pointerdown', listen, true);
}
