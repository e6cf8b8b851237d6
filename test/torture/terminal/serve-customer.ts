/** How one customer is served, as the screens let a clerk, and with the mistakes that people make. */

import type { ApplicantDraft } from '../../../shared/domain/applicant.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { isSettled } from '../../../shared/domain/enrolment.ts';
import { nextStep } from '../../../shared/journeys/next-step.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { goodQuality } from '../../support/good-quality.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { draftOf, pictureOf } from '../people.ts';
import type { Seeded } from '../seeded.ts';
import type { Terminal } from './compose-terminal.ts';
import type { Counter } from './counter.ts';
import type { ParentLine } from './parent-line.ts';

interface Parts {
  readonly terminal: Pick<Terminal, 'call'>;
  readonly counter: Counter;
  readonly parent: ParentLine;
  readonly chance: Seeded;
}

/** What a clerk does for the customer before them. */
export interface Service {
  /** Goes on at the next step until the visit is over. */
  readonly serve: (opened: Application) => Promise<void>;
  readonly finish: (application: Application, how: 'finish' | 'stop') => Promise<void>;
}

/** So many things are done in one visit at most; then it ends. */
const patience = 24;

/** Begins without a slip. */
export function createService({ terminal, counter, parent, chance }: Parts): Service {
  const { ask, askAttended, personAt } = counter;
  /** What was typed wrong on purpose, and is right once somebody objects. */
  const slips = new Map<string, ApplicantDraft>();

  /** What this person's details are typed as at first. */
  function typedFor(applicationId: string, person: number): ApplicantDraft {
    const right = draftOf(person);
    const slip = slips.get(applicationId) ?? makeSlip();
    slips.set(applicationId, slip);
    return { ...right, ...slip };
  }

  function makeSlip(): ApplicantDraft {
    return {
      ...(chance.chance(0.12) ? { memberNumber: '8008010001' } : {}),
      ...(chance.chance(0.08) ? { email: 'ana.specimen@customer.example' } : {}),
      ...(chance.chance(0.05) ? { identityNumber: '880808-00-0803' } : {}),
    };
  }

  const read = async (fallback: Application): Promise<Application> => {
    const open = await terminal.call('applications.read-open', {});
    return open.ok && open.value ? open.value : fallback;
  };

  async function finish(application: Application, how: 'finish' | 'stop'): Promise<void> {
    const { applicationId, confirmedAt, journeyId } = application;
    if (how === 'stop') parent.say({ line: 'intent', applicationId, what: 'stop' });
    const isFinished = how === 'finish' && confirmedAt !== undefined && journeyId !== 'member-look-up';
    const ended = await ask(applicationId, 'applications.end-visit', { applicationId, how }, isFinished);
    if (!ended.ok && ended.error.code !== 'application-unknown')
      parent.say({ line: 'failed', method: 'applications.end-visit', code: ended.error.code });
  }

  /** Goes on at the next step until the visit is over. */
  async function serve(opened: Application): Promise<void> {
    let application = opened;
    const { applicationId, journeyId, journeyVersion } = opened;
    const journey = findJourney(journeyId, journeyVersion);
    const person = personAt(applicationId) ?? -1;
    for (let done = 0; done < patience && journey; done += 1) {
      if (chance.chance(0.02)) return finish(application, 'stop');
      if (chance.chance(0.03)) break;
      const before = application;
      switch (nextStep(journey, application)) {
        case 'consent':
          await ask(applicationId, 'applications.record-consent', {
            applicationId,
            noticeVersion: noticeVersionOf(journey.consentNoticeId),
          });
          break;
        case 'details':
        case 'address':
        case 'document':
          await ask(applicationId, 'applications.save-details', {
            applicationId,
            draft: typedFor(applicationId, person),
          });
          break;
        case 'pictures':
          // The kind of document is asked before it is seen.
          if (application.problems.documentKind) {
            await ask(applicationId, 'applications.save-details', {
              applicationId,
              draft: typedFor(applicationId, person),
            });
            break;
          }
          await ask(applicationId, 'pictures.add', {
            applicationId,
            side: 'front',
            bytes: Uint8Array.from(pictureOf(person)),
            quality: goodQuality,
          });
          break;
        case 'review':
          await ask(applicationId, 'applications.confirm-review', { applicationId });
          break;
        case 'send':
          // Somebody in a hurry: it goes out by itself.
          if (chance.chance(0.15) || !(await send(application, person)))
            return finish(await read(application), 'finish');
          break;
        case 'code':
          if (!(await tryCode(application, person))) return finish(await read(application), 'finish');
          break;
        case 'done':
          if (application.registration.state === 'link' && chance.chance(0.3))
            await askAttended(applicationId, 'registration.check-finished', { applicationId });
          return finish(await read(application), 'finish');
        default:
          return finish(application, 'stop');
      }
      application = await read(before);
    }
    return finish(application, 'finish');
  }

  /** One look at the step where everything is sent. False: the clerk gives up. */
  async function send(application: Application, person: number): Promise<boolean> {
    const { applicationId, enrolments, registration } = application;
    if (enrolments.some(({ state }) => state === 'refused')) return correct(application, person);
    if (!enrolments.every(isSettled)) {
      const isHopeless = enrolments.some(({ state }) => state === 'unclear') && chance.chance(0.6);
      if (isHopeless) return false;
      const stuck = enrolments.find(({ state }) => state === 'not-sent');
      if (enrolments.length > 1 && stuck && chance.chance(0.05)) {
        const { provider } = stuck;
        parent.say({ line: 'intent', applicationId, what: 'skip', provider });
        return (await ask(applicationId, 'enrolments.skip', { applicationId, provider })).ok;
      }
      const sent = await askAttended(applicationId, 'enrolments.send', { applicationId });
      return (
        sent.ok && (sent.value.enrolments.every(({ state }) => state !== 'not-sent') || chance.chance(0.4))
      );
    }
    switch (registration.state) {
      case 'refused':
        return correct(application, person);
      case 'unclear': {
        const code = await parent.ask({ what: 'code', sentTo: contactOf(application) });
        const settledNow = await askAttended(applicationId, 'registration.settle-unclear', {
          applicationId,
          codeArrived: code !== null,
        });
        return settledNow.ok || chance.chance(0.5);
      }
      case 'with-a-person':
        return false;
      default: {
        const sent = await askAttended(applicationId, 'registration.send', { applicationId });
        return sent.ok || chance.chance(0.3);
      }
    }
  }

  /** Types what was wrong anew, where anything was. */
  async function correct(application: Application, person: number): Promise<boolean> {
    const { applicationId } = application;
    const right = draftOf(person);
    slips.set(applicationId, {});
    const saved = await ask(applicationId, 'applications.save-details', { applicationId, draft: right });
    return saved.ok && saved.value.confirmedAt === undefined;
  }

  async function tryCode(application: Application, person: number): Promise<boolean> {
    const { applicationId, registration } = application;
    if (registration.state === 'code-open') {
      const code = await parent.ask({ what: 'code', sentTo: contactOf(application) });
      const isMisheard = typeof code !== 'string' || chance.chance(0.12);
      const confirmed = await askAttended(applicationId, 'registration.confirm-code', {
        applicationId,
        code: isMisheard ? '0000000000' : code,
      });
      return confirmed.ok || chance.chance(0.7);
    }
    if (registration.state !== 'code-over') return false;
    const isWrongNumber = chance.chance(0.2);
    const again = isWrongNumber
      ? await askAttended(applicationId, 'registration.correct-contact', {
          applicationId,
          method: 'email',
          contact: draftOf(person).email ?? '',
        })
      : await askAttended(applicationId, 'registration.resend-code', { applicationId });
    return again.ok;
  }

  return { serve, finish };
}

function contactOf({ draft }: Application): string {
  return (draft.primaryLoginMethod === 'email' ? draft.email : draft.phoneNumber) ?? '';
}
