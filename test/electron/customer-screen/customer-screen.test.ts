import { beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import {
  createCustomerScreen,
  ticketStaysMs,
  type VisitDoors,
} from '../../../electron/customer-screen/customer-screen.ts';
import { createCustomerScreenHandlers } from '../../../electron/customer-screen/customer-screen-handlers.ts';
import { StaffId } from '../../../shared/brand.ts';
import type { CustomerState } from '../../../shared/domain/customer-screen.ts';
import { CustomerScreenView, CustomerState as StateSchema } from '../../../shared/domain/customer-screen.ts';
import { fail } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { answered, createScriptedProvider, type ScriptedProvider } from '../../support/scripted-provider.ts';
import { createVisitParts, mei, nurAina } from '../../support/visit.ts';

let provider: ScriptedProvider;
let visit: ReturnType<typeof createVisitParts>;
let isThere: boolean;
let told: number;
let over: number;

/** The screen over real visits; only the provider is scripted. */
function createScreen(use: 'none' | 'turn' | 'second-display', doors: Partial<VisitDoors> = {}) {
  const { applications, registration, session, clock } = visit;
  return createCustomerScreen({
    policy: { use },
    branch: 'Petaling Street',
    languages: ['en'],
    session: () => session.now,
    readOpen: applications.readOpen,
    findJourney: ({ journeyId, journeyVersion }) => findJourney(journeyId, journeyVersion),
    nameOfState: () => undefined,
    visits: {
      chooseLanguage: async (id, language) => applications.chooseLanguage(id, language),
      recordConsent: async (id, version) => applications.recordConsent(id, version, nurAina),
      confirmReview: async (id) => applications.confirmReview(id),
      confirmCode: (id, code) => registration.confirmCode(id, code),
      ...doors,
    },
    isDisplayThere: () => isThere,
    audit: createAuditLog({ sink: visit.audit, clock }),
    clock,
    onVisitOver: () => {
      over += 1;
    },
    onChange: () => {
      told += 1;
    },
  });
}
type Screen = ReturnType<typeof createScreen>;

const begin = () => unwrap(visit.applications.start('gold-account', nurAina)).applicationId;
const shown = <Name extends CustomerState['screen']>(screen: Screen, name: Name) => {
  const state = screen.state();
  if (state.screen !== name) throw new Error(`it shows ${state.screen}, not ${name}`);
  // What leaves main is parsed; what does not fit would be a bug of every screen.
  StateSchema.parse(state);
  return state as Extract<CustomerState, { screen: Name }>;
};
const acted = () =>
  visit.audit.entries.filter(({ event }) => event === 'customer.acted').map(({ fields }) => fields);
const agree = (screen: Screen) => {
  const { visit: number, notice } = shown(screen, 'consent');
  const noticeVersion = notice?.version ?? 0;
  return { act: 'consent', visit: number, agrees: true, noticeVersion, language: 'en' } as const;
};
async function reachReview(screen: Screen) {
  const id = begin();
  await screen.act(agree(screen), 'second-display');
  unwrap(visit.applications.saveDetails(id, mei));
  return id;
}
async function reachCode(screen: Screen) {
  const id = await reachReview(screen);
  unwrap(visit.applications.confirmReview(id));
  provider.will('bind', answered({ bind: 'no-such-customer' } as const));
  const expiresAt = visit.clock.now() + 180_000;
  provider.will('register', answered({ sessionId: 'session-1', expiresAt }, visit.clock.now()));
  unwrap(await visit.registration.send(id));
  return id;
}

beforeEach(() => {
  provider = createScriptedProvider();
  visit = createVisitParts(provider);
  isThere = true;
  told = 0;
  over = 0;
});

describe('what the customer sees', () => {
  it('is nothing while nobody is signed in or the terminal is locked, in the middle of a visit too', () => {
    const screen = createScreen('second-display');
    begin();
    for (const state of ['locked', 'signed-out'] as const) {
      visit.session.now =
        state === 'locked' ? { state, staffId: nurAina, displayName: 'Nur Aina', role: 'staff' } : { state };
      expect(screen.state()).toEqual({ screen: 'blank' });
    }
  });

  it('between visits names the branch and nobody', () => {
    expect(createScreen('second-display').state()).toEqual({
      screen: 'welcome',
      branch: 'Petaling Street',
      language: 'en',
    });
  });

  it('follows the visit: notice, review, code, result; and nothing of it where there is nothing to do', async () => {
    const screen = createScreen('second-display');
    const id = begin();
    expect(shown(screen, 'consent').notice?.paragraphs.length).toBeGreaterThan(2);
    await screen.act(agree(screen), 'second-display');
    expect(JSON.stringify(screen.state())).toBe('{"screen":"wait","language":"en","visit":1}');
    unwrap(visit.applications.saveDetails(id, mei));
    const review = shown(screen, 'review');
    expect(review.groups.flatMap(({ rows }) => rows.map(({ value }) => value))).toEqual(
      expect.arrayContaining([mei.legalFullName, mei.identityNumber, mei.phoneNumber]),
    );
    expect(JSON.stringify(review)).not.toContain(id);
    await screen.act({ act: 'confirm', visit: 1, shown: review.shown }, 'second-display');
    provider.will('bind', answered({ bind: 'bound', customerId: 'customer-1' } as const));
    unwrap(await visit.registration.send(id));
    expect(shown(screen, 'result')).toMatchObject({ result: 'registered', providers: ['quantum-metal'] });
    unwrap(await visit.applications.endVisit(id, 'finish'));
    screen.refresh();
    expect(over).toBe(1);
    expect(screen.state().screen).toBe('welcome');
  });

  it('keeps the ticket of a visit that was saved for a while, with nobody’s name; a new visit takes it away', () => {
    const screen = createScreen('second-display');
    const ticket = { code: 'K7QF-2M9P', payload: 'x' };
    screen.part('en', ticket);
    expect(shown(screen, 'result')).toMatchObject({ result: 'saved', ticket });
    begin();
    expect(screen.state().screen).toBe('consent');
    unwrap(visit.applications.chooseLanguage(visit.applications.readOpen()?.applicationId as never, 'en'));
    screen.part('en', ticket);
    visit.clock.advance(ticketStaysMs);
    expect(JSON.stringify(screen.view())).not.toContain('K7QF');
  });
});

describe('what the customer does', () => {
  it('goes through the same doors as staff, and is written down with the place and who was there', async () => {
    const screen = createScreen('second-display');
    const id = await reachReview(screen);
    const { shown: name } = shown(screen, 'review');
    expect(await screen.act({ act: 'confirm', visit: 1, shown: name }, 'second-display')).toMatchObject({
      ok: true,
    });
    expect(acted()).toEqual([
      { applicationId: id, staffId: nurAina, act: 'agreed', screen: 'second-display' },
      { applicationId: id, staffId: nurAina, act: 'confirmed', screen: 'second-display' },
    ]);
    expect(visit.audit.entries.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['visit.consented', 'visit.confirmed']),
    );
  });

  it('confirms what was shown, and nothing that has changed since', async () => {
    const screen = createScreen('second-display');
    const id = await reachReview(screen);
    const { shown: name } = shown(screen, 'review');
    unwrap(visit.applications.saveDetails(id, { ...mei, identityNumber: '900101-14-0000' }));
    const refused = await screen.act({ act: 'confirm', visit: 1, shown: name }, 'second-display');
    expect(refused).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
    expect(unwrap(visit.applications.read(id)).confirmedAt).toBeUndefined();
    // A control: what is shown now, it takes.
    const now = shown(screen, 'review').shown;
    expect(await screen.act({ act: 'confirm', visit: 1, shown: now }, 'second-display')).toMatchObject({
      ok: true,
    });
  });

  it('in one visit never counts in the next', async () => {
    const screen = createScreen('second-display');
    const first = begin();
    const late = agree(screen);
    unwrap(await visit.applications.endVisit(first, 'stop'));
    begin();
    expect(await screen.act(late, 'second-display')).toMatchObject({ ok: false });
    expect(await screen.act(agree(screen), 'second-display')).toMatchObject({ ok: true });
  });

  it('declining and asking for a change give the step back to staff, until they hand it over again', async () => {
    const screen = createScreen('second-display');
    const id = begin();
    await screen.act({ ...agree(screen), agrees: false }, 'second-display');
    expect(screen.state().screen).toBe('wait');
    expect(screen.view()).toMatchObject({ step: null, customer: 'declined' });
    unwrap(screen.take(id, false));
    expect(screen.view()).toMatchObject({ step: 'consent', customer: 'reading' });
    expect(screen.state().screen).toBe('consent');
  });

  it('a step that staff have taken is theirs alone', async () => {
    const screen = createScreen('second-display');
    const id = begin();
    const press = agree(screen);
    unwrap(screen.take(id, true));
    expect(screen.state().screen).toBe('wait');
    expect(await screen.act(press, 'second-display')).toMatchObject({ ok: false });
  });

  it('a code: staff learn that it is typed and whether it counted, and its digits are in nothing but the call', async () => {
    const screen = createScreen('second-display');
    const id = await reachCode(screen);
    await screen.act({ act: 'typing', visit: 1, isTyping: true }, 'second-display');
    expect(screen.view()).toMatchObject({ step: 'code', customer: 'typing', triesLeft: 4 });
    provider.will('verifyRegistration', answered({ verify: 'wrong' } as const));
    const refused = await screen.enterCode({ act: 'code', visit: 1, code: '739184' }, 'second-display');
    expect(refused.ok).toBe(false);
    expect(screen.view()).toMatchObject({ customer: 'refused', triesLeft: 3 });
    expect(shown(screen, 'code')).toMatchObject({ isRefused: true, triesLeft: 3 });
    expect(provider.asked.at(-1)?.input).toMatchObject({ verificationCode: '739184' });
    const everything = JSON.stringify([screen.view(), screen.state(), visit.audit.entries, visit.stored(id)]);
    expect(everything).not.toContain('739184');
    CustomerScreenView.parse(screen.view());
  });
});

describe('an answer that comes late', () => {
  /** A terminal where each code waits for the test to say what its provider answered. */
  function slowProvider() {
    const answers: ((answer: Awaited<ReturnType<VisitDoors['confirmCode']>>) => void)[] = [];
    const confirmCode = () =>
      new Promise<Awaited<ReturnType<VisitDoors['confirmCode']>>>((resolve) => answers.push(resolve));
    return { answers, screen: createScreen('second-display', { confirmCode }) };
  }
  const enter = (screen: Screen, number: number) =>
    screen.enterCode({ act: 'code', visit: number, code: '739184' }, 'second-display');

  it('to the code of a visit that is over does not end the checking of the next customer’s', async () => {
    const { screen, answers } = slowProvider();
    const first = await reachCode(screen);
    const ofFirst = enter(screen, 1);
    unwrap(await visit.applications.endVisit(first, 'stop'));
    await reachCode(screen);
    const ofSecond = enter(screen, 2);
    expect(screen.view().customer).toBe('checking');
    answers[0]?.(err(fail('code-wrong', { triesLeft: 2 })));
    await ofFirst;
    expect(screen.view().customer).toBe('checking');
    expect(shown(screen, 'code')).toMatchObject({ isChecking: true, isRefused: false });
    expect(await enter(screen, 2)).toEqual(err(fail('wrong-state')));
    expect(answers).toHaveLength(2);
    answers[1]?.(err(fail('code-wrong', { triesLeft: 2 })));
    await ofSecond;
    expect(screen.view().customer).toBe('refused');
  });

  it('is written down for who was there when the customer agreed, whoever is by then', async () => {
    const agreed = Promise.withResolvers<Awaited<ReturnType<VisitDoors['recordConsent']>>>();
    const screen = createScreen('second-display', { recordConsent: () => agreed.promise });
    const applicationId = begin();
    const acting = screen.act(agree(screen), 'second-display');
    const next = StaffId.parse('jose-marti');
    visit.session.now = { state: 'signed-in', staffId: next, displayName: 'José Martí', role: 'staff' };
    agreed.resolve(ok());
    await acting;
    expect(acted()).toEqual([{ applicationId, staffId: nurAina, act: 'agreed', screen: 'second-display' }]);
  });
});

describe('a display that goes', () => {
  it('takes along what was being typed on it', async () => {
    const screen = createScreen('second-display');
    await reachCode(screen);
    await screen.act({ act: 'typing', visit: 1, isTyping: true }, 'second-display');
    expect(screen.view().customer).toBe('typing');
    isThere = false;
    screen.refresh();
    isThere = true;
    expect(screen.view().customer).toBe('reading');
  });
});

describe('with one display', () => {
  it('a missing second display is made up for by turning, and comes back with nothing lost', async () => {
    const screen = createScreen('second-display');
    const id = begin();
    isThere = false;
    screen.refresh();
    expect(screen.view()).toMatchObject({ use: 'turn', isDisplayMissing: true, step: null, turned: null });
    unwrap(screen.turn(id, 'consent'));
    expect(screen.view().turned).toMatchObject({ screen: 'consent' });
    isThere = true;
    // Until it is turned back the customer has one screen, not two.
    expect(screen.state().screen).toBe('wait');
    screen.turnBack();
    expect(screen.view()).toMatchObject({ use: 'second-display', step: 'consent', turned: null });
  });

  it('turned, the customer acts there and nowhere else, and hands it back when done', async () => {
    const screen = createScreen('turn');
    const id = begin();
    const notice = {
      act: 'consent',
      visit: 1,
      agrees: true,
      noticeVersion: noticeVersionOf('gold-account'),
      language: 'en',
    } as const;
    screen.view();
    expect(await screen.act(notice, 'turned')).toMatchObject({ ok: false });
    unwrap(screen.turn(id, 'consent'));
    expect(await screen.act(notice, 'second-display')).toMatchObject({ ok: false });
    expect(await screen.act(notice, 'turned')).toMatchObject({ ok: true });
    expect(screen.view().turned).toMatchObject({ screen: 'turn-back' });
    expect(acted()).toMatchObject([{ act: 'agreed', screen: 'turned' }]);
  });

  it('locking takes the screen back', () => {
    const screen = createScreen('turn');
    unwrap(screen.turn(begin(), 'consent'));
    visit.session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    screen.refresh();
    visit.session.now = { state: 'signed-in', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    expect(screen.view().turned).toBeNull();
  });

  it('is not turned where policy says none, nor for a step that the visit is not at', () => {
    const id = begin();
    expect(createScreen('none').turn(id, 'consent')).toMatchObject({ ok: false });
    expect(createScreen('turn').turn(id, 'code')).toMatchObject({ ok: false });
    expect(createScreen('turn').turn(id, 'consent')).toMatchObject({ ok: true });
  });
});

it('tells of a change once, and not where nothing changed', () => {
  const screen = createScreen('second-display');
  screen.refresh();
  screen.refresh();
  expect(told).toBe(1);
  begin();
  screen.refresh();
  expect(told).toBe(2);
});

describe('taken back', () => {
  const turn = (pinAfterTurn: boolean) => {
    const screen = createScreen('turn');
    const locks: boolean[] = [];
    const lock = () => {
      // Shut while the customer still has it: there is no moment in which it is the staff's and open.
      locks.push(screen.isTurned());
    };
    const handlers = createCustomerScreenHandlers({ screen, pinAfterTurn, lock });
    const back = () => handlers['customer-screen.turn-back']({}, { staff: undefined, mode: 'training' });
    unwrap(screen.turn(begin(), 'consent'));
    return { screen, locks, back };
  };

  it('the staff’s window is in the customer’s hands from the turn to the taking back, the thanks included', async () => {
    const { screen, locks, back } = turn(false);
    expect(screen.isTurned()).toBe(true);
    const { visit: number } = screen.view().turned as { visit: number };
    const notice = { agrees: false, noticeVersion: noticeVersionOf('gold-account'), language: 'en' } as const;
    unwrap(await screen.act({ act: 'consent', visit: number, ...notice }, 'turned'));
    expect([screen.view().turned?.screen, screen.isTurned()]).toEqual(['turn-back', true]);
    await back();
    expect([screen.isTurned(), locks]).toEqual([false, []]);
  });

  it('by a PIN where policy says so, and only what was turned', async () => {
    const { locks, back } = turn(true);
    await back();
    expect(locks).toEqual([true]);
    await back();
    expect(locks).toHaveLength(1);
  });
});
