import { describe, expect, it } from 'vitest';
import { topicOf, topicOfStep, type Whereabouts } from '../../../../renderer/areas/help/help-topic.ts';
import { sayScreen } from '../../../../renderer/areas/help/screen-name.ts';
import { type HelpTopic, help } from '../../../../renderer/i18n/en/help.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { createI18n } from '../../../../renderer/i18n/i18n.ts';
import type { Translate } from '../../../../renderer/i18n/word-keys.ts';
import { fail } from '../../../../shared/failure.ts';
import { StepId } from '../../../../shared/journeys/journey.ts';
import { shippedJourneys } from '../../../../shared/journeys/shipped.ts';

const home: Whereabouts = {
  parts: [],
  outbox: 'closed',
  step: null,
  isKindMissing: false,
  enrolments: [],
  registration: null,
  isParting: false,
  isDeskOpen: false,
};
const topics = Object.keys(help.topic) as HelpTopic[];

describe('which help there is', () => {
  it('every step of every shipped journey has a text', () => {
    const steps = new Set(shippedJourneys.flatMap(({ journey }) => journey.steps));
    expect([...steps].filter((step) => !(topicOfStep[step] in help.topic))).toEqual([]);
    expect(Object.keys(topicOfStep).sort()).toEqual([...StepId.options].sort());
  });

  it('every text says what the screen is for, what to do and what helps, is short, and names its screen', () => {
    const t = createI18n(en).getFixedT('en') as unknown as Translate;
    const names = topics.map((topic) => sayScreen(topic, { t }));
    expect(new Set(names).size).toBe(topics.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][^.]*$/);
    for (const topic of topics) {
      const sentences: readonly string[] = Object.values(help.topic[topic]);
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      for (const sentence of sentences) expect(sentence.length, sentence).toBeLessThan(150);
    }
  });

  it('each text is reached from somewhere', () => {
    const places: readonly Whereabouts[] = [
      home,
      { ...home, isDeskOpen: true },
      { ...home, isParting: true },
      { ...home, outbox: 'list' },
      { ...home, outbox: 'entry' },
      ...StepId.options.map((step) => ({ ...home, step })),
      { ...home, step: 'pictures', isKindMissing: true },
      { ...home, step: 'send', enrolments: [{ provider: 'noah', state: 'unclear' }] },
      { ...home, step: 'send', registration: 'needs-customer' },
    ];
    const reached = new Set(places.map(topicOf));
    // The rest is said by what is on the screen.
    const said = ['camera', 'flatbed', 'file', 'ownPin', 'team', 'dashboard', 'report', 'audit'];
    const rest = ['transfer', 'credentials', 'support'];
    expect(topics.filter((topic) => !reached.has(topic)).sort()).toEqual([...said, ...rest].sort());
  });
});

describe('what help is about', () => {
  it('a dialog before everything, the outbox before the screen below, a way of taking pictures on its screen', () => {
    const pictures: Whereabouts = { ...home, step: 'pictures', parts: ['flatbed'] };
    expect(topicOf(pictures)).toBe('flatbed');
    expect(topicOf({ ...pictures, outbox: 'list' })).toBe('outbox');
    expect(topicOf({ ...pictures, outbox: 'list', parts: ['team', 'flatbed'] })).toBe('team');
  });

  it('sending: before, after in vain, and without an answer', () => {
    const send: Whereabouts = { ...home, step: 'send' };
    const notSent = { provider: 'noah', state: 'not-sent' } as const;
    expect(topicOf({ ...send, enrolments: [notSent] })).toBe('sendPlan');
    expect(topicOf({ ...send, enrolments: [{ ...notSent, failure: fail('offline') }] })).toBe('sendResult');
    expect(topicOf({ ...send, enrolments: [{ ...notSent, saved: true }] })).toBe('sendResult');
    expect(topicOf({ ...send, registration: 'refused' })).toBe('sendResult');
    expect(topicOf({ ...send, registration: 'unclear' })).toBe('sendUnclear');
  });
});
