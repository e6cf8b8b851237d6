/**
 * Permissions. Everything starts denied. When the page is about to use something, its script asks here; main's handlers
 * decide with what they know at that moment, Chromium's setting follows, and the page goes on. A changed mind in main (a
 * capture step that began or ended) therefore counts from the next use on; a stream that already runs is not cut.
 */

import {
  type Asking,
  askCheckHandler,
  askRequestHandler,
  type MediaKind,
  type PermissionName,
} from '../api/permission-handlers.ts';
import { asElectronContents, type WebContents } from '../api/web-contents.ts';
import type { PermissionQuestion } from '../page/messages.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { DESCRIPTOR_NAMES, electronNameOf } from './permission-names.ts';
import type { WebContentsCore } from './web-contents-core.ts';

/** Chromium's setting per descriptor name. */
type Verdicts = [descriptorName: string, isGranted: boolean][];

export function answerPermissions(core: WebContentsCore, webContents: WebContents, page: ChromiumPage): void {
  page.onMessage((message) => {
    if (message.op !== 'ask') return;
    void answer(core, webContents, page, message.question).then(() =>
      page.tell({ op: 'answer', id: message.id }),
    );
  });
}

/** To be called before the first document loads. */
export async function denyEverything({ browser }: ChromiumPage): Promise<void> {
  const denied = DESCRIPTOR_NAMES.map((name) =>
    browser.send('Browser.setPermission', { permission: { name }, setting: 'denied' }),
  );
  await Promise.all(denied);
}

async function answer(
  core: WebContentsCore,
  webContents: WebContents,
  { browser }: ChromiumPage,
  question: PermissionQuestion,
): Promise<void> {
  const { url, origin } = core.frames.main;
  const verdicts = await decide(
    core,
    { webContents: asElectronContents(webContents), url, origin },
    question,
  );
  const settings = verdicts.map(([name, isGranted]) =>
    browser.send('Browser.setPermission', {
      permission: { name },
      setting: isGranted ? 'granted' : 'denied',
      origin: core.schemes.toWeb(origin),
    }),
  );
  await Promise.all(settings);
}

async function decide(
  core: WebContentsCore,
  asking: Asking,
  question: PermissionQuestion,
): Promise<Verdicts> {
  const handlers = core.sessionCore.permissions;
  const check = (name: PermissionName, kind?: MediaKind) => askCheckHandler(handlers, asking, name, kind);
  if (question.about === 'media') {
    const kinds = (['audio', 'video'] as const).filter((kind) => question[kind]);
    const isAllowed = await askRequestHandler(handlers, asking, 'media', kinds);
    return kinds.map((kind) => [
      kind === 'audio' ? 'microphone' : 'camera',
      isAllowed && check('media', kind),
    ]);
  }
  const known = electronNameOf(question.name);
  if (!known) {
    check('unknown');
    return [];
  }
  const isAllowed =
    question.about === 'query' || (await askRequestHandler(handlers, asking, known.permission));
  return [[known.descriptorName, isAllowed && check(known.permission, known.mediaKind)]];
}
