/**
 * `before-input-event`. The page's key press waits on a synchronous request to its own origin, which never leaves the
 * machine: it is answered here, after main's listeners have run. Releases of keys are told, without waiting.
 */
import type { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import type { WebContents } from '../api/web-contents.ts';
import { KEY_QUESTION_PATH } from '../page/messages.ts';
import type { Interceptor } from './answer-requests.ts';
import type { ChromiumPage } from './chromium-page.ts';

const EVENT = 'before-input-event';

export function answerKeys(webContents: WebContents, page: ChromiumPage): Interceptor {
  const tellWhetherAnybodyListens = (isPresent: boolean) => page.tell({ op: 'key-listener', isPresent });
  const isPresent = () => webContents.listenerCount(EVENT) > 0;
  page.onNewDocument(() => tellWhetherAnybodyListens(isPresent()));
  // Node's own two events are not in the typed list.
  const listeners = webContents as unknown as EventEmitter;
  listeners.on('newListener', (name: string) => {
    if (name === EVENT) tellWhetherAnybodyListens(true);
  });
  listeners.on('removeListener', (name: string) => {
    if (name === EVENT) tellWhetherAnybodyListens(isPresent());
  });
  page.onMessage((message) => {
    if (message.op === 'key-up') webContents.emit(EVENT, electronEvent(), message.input);
  });
  return ({ requestId, request }, cdp) => {
    if (URL.parse(request.url)?.pathname !== KEY_QUESTION_PATH) return false;
    const event = electronEvent();
    webContents.emit(EVENT, event, JSON.parse(request.postData ?? '{}') as E.Input);
    const body = Buffer.from(event.defaultPrevented ? 'prevented' : 'allowed').toString('base64');
    cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body }).catch(() => undefined);
    return true;
  };
}
