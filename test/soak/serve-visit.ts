/** One visit from the home screen to the home screen of a page that knows nothing of it. */

import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/contract.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Failure } from '../../shared/failure.ts';
import { nextStep } from '../../shared/journeys/next-step.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import type { Result } from '../../shared/result.ts';
import { callMain } from '../e2e/security/support/bridge.ts';
import { rendererPids } from '../e2e/security/support/process-memory.ts';
import { makeSpecimenCard } from '../e2e/support/specimen-card.ts';
import { goodQuality } from '../support/good-quality.ts';
import type { KioskApp } from '../support/kiosk-app.ts';
import { noticeVersionOf } from '../support/notice-version.ts';
import { draftOf, pictureOf } from '../torture/people.ts';
import { type Deed, doInPage } from './page-clerk.ts';
import type { VisitKind } from './visit-plan.ts';

export interface ServedVisit {
  /** From the last press to the home screen, ready for the next customer. */
  readonly wipedMs: number;
}

interface Visit {
  readonly kind: VisitKind;
  readonly person: number;
  /** Called with the customer on the screen, before the last press. */
  readonly whileOpen: () => Promise<void>;
}

const specimenFile = { name: 'front.png', mimeType: 'image/png', buffer: makeSpecimenCard() };
const home = 'Begin: Gold account';
const goneWithinMs = 30_000;
const press = (...names: readonly string[]): Deed => ({ do: 'press', names });
const type = (label: string, text: string): Deed => ({ do: 'type', label, text });
const see = (text: string): Deed => ({ do: 'see', text });
const work = (page: Page, deeds: readonly Deed[]): Promise<void> =>
  page.evaluate<void, readonly Deed[]>(doInPage, deeds);

/** Serves. Rejects where a screen does not come, or the process that showed the customer lives on. */
export async function serveVisit(kiosk: KioskApp, visit: Visit): Promise<ServedVisit> {
  const page = await kiosk.staffPage();
  await begin[visit.kind](page, visit.person);
  const shownBy = rendererPids(kiosk.chromiumPid());
  await visit.whileOpen();
  const pressed = performance.now();
  // The page goes while it is being answered.
  await work(page, endings[visit.kind]).catch((error: Error) => {
    if (!/context was destroyed|navigat|closed/i.test(error.message)) throw error;
  });
  // A machine that is too slow for the new process gets a window of its own for it.
  await seeHome(kiosk).catch((error: Error) => {
    if (!/has been closed/.test(error.message)) throw error;
    return seeHome(kiosk);
  });
  const wipedMs = performance.now() - pressed;
  for (const until = performance.now() + goneWithinMs; ; ) {
    const left = rendererPids(kiosk.chromiumPid()).filter((pid) => shownBy.includes(pid));
    if (left.length === 0) return { wipedMs };
    if (performance.now() > until) throw new Error(`the process of a ${visit.kind} visit lives on`);
  }
}

const seeHome = async (kiosk: KioskApp): Promise<void> => {
  const page = await kiosk.staffPage();
  await page.getByRole('button', { name: home }).waitFor({ timeout: 60_000 });
};

const begin: Readonly<Record<VisitKind, (page: Page, person: number) => Promise<void>>> = {
  code: (page, person) =>
    work(page, [
      ...typedDetails(person),
      press('Go to the review'),
      press('Confirm the details'),
      press('Send the details'),
      { do: 'type-code', label: 'One-time code' },
      press('Confirm the code'),
      see('End the visit'),
    ]),
  stopped: (page, person) => work(page, [...typedDetails(person), see('Stop this visit')]),
  read: async (page) => {
    await work(page, [press('Begin: Wallet'), press('Record the agreement')]);
    await work(page, [press('Passport'), press('Photo page ')]);
    const input = page.locator('input[type=file]');
    const file = page.getByRole('button', { name: 'File', exact: true });
    await input.or(file).first().waitFor({ state: 'attached' });
    if (await file.isVisible()) await file.click();
    await input.setInputFiles(specimenFile);
    const kept = page.getByRole('button', { name: 'Photo page Kept' });
    const whole = page.getByRole('button', { name: 'Use the whole picture' });
    await kept.or(whole).waitFor();
    if (await whole.isVisible()) await whole.click();
    await kept.waitFor();
  },
  sent: async (page, person) => {
    await callUntilSend(page, 'payout-customer', person);
    await showAgain(page, [press('Send the details'), see('End the visit')]);
  },
  picture: async (page, person) => {
    await callUntilSend(page, 'wallet-customer', person);
    await showAgain(page, [press('Send the details'), see('End the visit')]);
  },
  saved: async (page, person) => {
    await ask(page, 'training.set-line', { line: 'none' });
    await callUntilSend(page, 'payout-customer', person);
    // Where the kiosk knows already that nobody is there, it says so before.
    await showAgain(page, [press('Send the details', 'Save the details'), see('Save and end the visit')]);
  },
};

const stop: readonly Deed[] = [press('Stop this visit'), press('Stop the visit')];
const endings: Readonly<Record<VisitKind, readonly Deed[]>> = {
  code: [press('End the visit')],
  stopped: stop,
  read: stop,
  sent: [press('End the visit')],
  picture: [press('End the visit')],
  saved: [press('Save and end the visit'), press('Back to the first screen')],
};

function typedDetails(person: number): readonly Deed[] {
  const { legalFullName = '', identityNumber = '', email = '' } = draftOf(person);
  return [
    press(home),
    press('Record the agreement'),
    type('Full legal name', legalFullName),
    type('Identity number', identityNumber),
    type('Email address', email),
  ];
}

/** Everything up to the sending, asked of main from inside the page as its own code asks. */
async function callUntilSend(page: Page, journeyId: string, person: number): Promise<void> {
  const journey = findJourney(journeyId);
  if (!journey) throw new Error(`no journey ${journeyId}`);
  let application: Application = await ask(page, 'applications.start', { journeyId });
  const { applicationId } = application;
  const draft = draftOf(person);
  for (let turn = 0; turn < 12; turn += 1) {
    const step = nextStep(journey, application);
    if (step === 'send') return;
    if (step === 'consent')
      application = await ask(page, 'applications.record-consent', {
        applicationId,
        noticeVersion: noticeVersionOf(journey.consentNoticeId),
      });
    else if (step === 'pictures' && !application.problems.documentKind)
      application = await addPicture(page, applicationId, person);
    else if (step === 'review')
      application = await ask(page, 'applications.confirm-review', { applicationId });
    else application = await ask(page, 'applications.save-details', { applicationId, draft });
  }
  throw new Error(`${journeyId} does not come to its sending`);
}

/** The bytes are made in the page: what crosses from there is what a page would send. */
async function addPicture(page: Page, applicationId: string, person: number): Promise<Application> {
  const picture = pictureOf(person).toString('base64');
  const answer = await page.evaluate(
    async ([id, text, quality]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      return window.kiosk?.call('pictures.add', { applicationId: id, side: 'front', bytes, quality });
    },
    [applicationId, picture, goodQuality] as const,
  );
  return answered(answer as Result<Application, Failure>, 'pictures.add');
}

/** The practice line works again, and the kiosk has noticed. */
export async function giveBackLine(page: Page): Promise<void> {
  await ask(page, 'training.set-line', { line: 'works' });
  for (const signal = AbortSignal.timeout(60_000); !signal.aborted; await delay(100))
    if ((await ask(page, 'connection.read', {})).state === 'online') return;
  throw new Error('the kiosk does not notice that there is a line again');
}

/** The page is loaded anew, which takes up the visit that main has open. */
async function showAgain(page: Page, deeds: readonly Deed[]): Promise<void> {
  await page.reload({ waitUntil: 'commit' });
  await work(page, deeds);
}

/** Asks main from inside the page. Rejects where it does not agree. */
export async function ask<Name extends MethodName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return answered((await callMain(page, name, input)) as Result<OutputOf<Name>, Failure>, name);
}

function answered<Value>(answer: Result<Value, Failure>, name: string): Value {
  if (answer?.ok) return answer.value;
  throw new Error(`${name}: ${JSON.stringify(answer)}`);
}
