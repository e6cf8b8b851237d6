import { describe, expect, it } from 'vitest';
import { describeError } from '../../../electron/log/describe-error.ts';

describe('what is told of an error', () => {
  it('holds the name and the frames, never the message', () => {
    const bug = describeError(new TypeError('Tan Mei Ling is not a function'));
    expect(bug.name).toBe('TypeError');
    expect(bug.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(bug)).not.toContain('Mei Ling');
  });

  it('takes no line of the message for a frame', () => {
    const bug = describeError(new Error('no room for\n    at Tan Mei Ling'));
    expect(JSON.stringify(bug)).not.toContain('Mei Ling');
    expect(bug.frames.length).toBeGreaterThan(0);
  });
});
