/** A key as it came: what it was, and when (ms, any steady clock). */
export interface KeyStroke {
  readonly key: string;
  readonly atMs: number;
}

/** No hand types five keys in a row this fast; readers that pretend to be a keyboard leave 1 to 20 ms between keys. */
const burstGapMs = 35;
const burstLength = 5;

/**
 * Whether a key at `atMs` ends a burst: at least five characters right before it, each at reader's speed. An Enter in
 * such a burst belongs to what was read, so it must press no button.
 */
export function endsBurst(before: readonly KeyStroke[], atMs: number): boolean {
  const run = before.slice(-burstLength);
  if (run.length < burstLength) return false;
  return run.every(({ key, atMs: at }, place) => {
    const next = run[place + 1]?.atMs ?? atMs;
    return isCharacter(key) && next - at <= burstGapMs;
  });
}

/** Remembers just enough keys to recognise a burst; forgets what they were as soon as the next ones come. */
export interface WedgeGuard {
  /** Notes a key; true when it must press nothing. */
  readonly swallows: (stroke: KeyStroke, onButton: boolean) => boolean;
}

/** Recognises keyboard-wedge readers. In a burst Enter does nothing anywhere, and a space presses no button. */
export function createWedgeGuard(): WedgeGuard {
  let strokes: readonly KeyStroke[] = [];
  return {
    swallows: (stroke, onButton) => {
      // A reader holds Shift for each capital: a key of its own, and none of what is read.
      if (stroke.key === 'Shift') return false;
      const inBurst = endsBurst(strokes, stroke.atMs);
      strokes = [...strokes.slice(1 - burstLength), stroke];
      return inBurst && (stroke.key === 'Enter' || (stroke.key === ' ' && onButton));
    },
  };
}

function isCharacter(key: string): boolean {
  return [...key].length === 1;
}
