/** The steps of an export between which it may be killed. */
export const killSteps = [
  'before the hand-over',
  'as the hand-over begins',
  'after the hand-over',
  'in the middle of the file',
  'before the file has its name',
  'before it is closed',
  'after it is closed',
] as const;

export type KillStep = (typeof killSteps)[number];
