import { hands, sceneOf } from '../support/renderer-preview/hands.ts';
import { scenes } from '../support/renderer-preview/scenes.ts';
import { componentNames } from './pages/component-names.ts';

const prefix = 'component-';

/** Whether a scene is a component in its states rather than a screen. */
export const isComponentScene = (name: string): boolean => name.startsWith(prefix);

/** From these a hand begins, and by themselves they look like others. */
const onlyBeginnings: ReadonlySet<string> = new Set([
  ...[
    'audit',
    'audit-broken',
    'home-supervisor',
    'home-transfer',
    'home-transfer-closed',
    'idle',
    'keyboard',
  ],
  ...[
    'outbox',
    'outbox-asked',
    'outbox-broken',
    'outbox-empty',
    'outbox-full',
    'outbox-many',
    'outbox-offline',
  ],
  ...['outbox-visit', 'team', 'terminal', 'terminal-refused', 'terminal-waiting', 'sign-in-choose-pin'],
  ...[
    'capture-alone',
    'capture-supervisor',
    'capture-visa',
    'help-code',
    'help-details',
    'help-home',
    'help-team',
  ],
  ...[
    'dashboard',
    'dashboard-empty',
    'dashboard-failed',
    'dashboard-gap',
    'dashboard-partial',
    'dashboard-slow',
  ],
  'done-payout-no-paper',
]);

/** Every scene by name: screens as they begin, screens that a hand has brought somewhere, and each component. */
export const sceneNames: readonly string[] = [
  ...new Set([...Object.keys(scenes), ...Object.keys(hands)].filter((name) => !onlyBeginnings.has(name))),
  ...componentNames.map((name) => prefix + name),
];

const areas: readonly (readonly [area: string, begins: RegExp])[] = [
  ['Components', /^component-/],
  ['Start and sign-in', /^(start|sign-in|first-start|lock)/],
  ['Between visits', /^home/],
  ['Outbox', /^outbox/],
  ['Supervisors', /^(team|audit|terminal|dashboard)/],
  ['The customer’s screen', /^customer/],
  ['Consent and details', /^(consent|details|one-visit-(details|address|document|review)|review)/],
  ['Documents', /^(capture|check|pictures)/],
  ['Members', /^(look-up|new-member)/],
  ['Policy holders', /^holder/],
  ['Help and practice', /^(help|task)/],
  ['Hands', /^(keyboard|idle)/],
  ['Code', /^code/],
  ['Sending', /^(send|sent|needs|unclear|refused|with-a-person|one-visit)/],
  ['Done', /^(done|receipt)/],
];

/** The scenes under the heading of their area, in its order. */
export function scenesByArea(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(areas.map(([area]) => [area, []]));
  for (const name of sceneNames) {
    const area = areas.find(([, begins]) => begins.test(name))?.[0] ?? 'Others';
    found.set(area, [...(found.get(area) ?? []), name]);
  }
  return found;
}

/** What a scene is opened as: the same name, or that of the scene its hand begins at. */
export const beginsAs = (name: string): string => (name in hands ? sceneOf(name) : name);
