import { useEffect, useState } from 'react';
import { later } from '../components/later.tsx';
import { followHands } from '../input/follow-hands.ts';
import { useApp } from '../stores/stores.ts';

const Keyboard = later(async () => (await import('./keyboard.tsx')).Keyboard);

/** Where the kiosk's own keyboard comes up. Its code comes with the first touch, or at once where it always shows. */
export function KeyboardPlace() {
  const mode = useApp(({ status }) => status?.onScreenKeyboard ?? 'touch');
  const isAsked = useApp((app) => app.isKeyboardAsked);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => followHands(document, () => setTouched(true)), []);
  const isAlways = mode === 'always' || isAsked;
  return mode !== 'never' && (isTouched || isAlways) ? <Keyboard isAlways={isAlways} /> : null;
}
