/** Training only: tasks that walk a new clerk through what happens at a counter. The buttons are named by their own words. */
export const practiceTasks = {
  title: 'Practice tasks',
  lead: 'Each says the next thing to do and ticks what you have done. Invent the customer.',
  done: '{{done}} of {{all}} done today',
  doneToday: 'done today',
  running: 'under way',
  begin: 'Begin: {{task}}',
  label: 'Practice task',
  close: 'End the task',
  closeDone: 'Close the task',
  progress: 'Step {{here}} of {{total}}',
  again: 'Once more:',
  task: {
    visit: {
      name: 'A visit',
      about: 'From the agreement to the receipt.',
      seen: 'Done. You have seen a whole visit: agreement, details, review, code, end.',
    },
    'offline-visit': {
      name: 'A visit without a line',
      about: 'Saved here, and sent by itself once the line is back.',
      seen: 'Done. You have seen a visit saved without a line, and the kiosk send it by itself. Until then the customer was not registered.',
    },
    'wrong-code': {
      name: 'A wrong code',
      about: 'The customer misreads a digit.',
      seen: 'Done. You have seen a code that does not match, the tries that are left, and that the right one still counts.',
    },
    'unknown-answer': {
      name: 'An unknown answer',
      about: 'Sent, but nothing comes back.',
      seen: 'Done. You have seen an answer get lost. Nothing was typed twice, and a new code settled it.',
    },
  },
  /** The next thing to do. */
  step: {
    'line-gone': 'This task takes the line away. Wait until the bar above says: {{said}}.',
    begin: 'On the first screen press the arrow of “{{journey}}”.',
    agree: 'Ask the customer, then press “{{button}}”.',
    form: 'Fill in “{{screen}}” with invented details, then press “{{button}}”.',
    review: 'Let the customer look at it, then press “{{button}}”.',
    send: 'Press “{{button}}”.',
    code: 'Open “{{inbox}}”, read the newest code, type it, and press “{{button}}”.',
    end: 'Press “{{button}}”.',
    save: 'There is no line. Press “{{button}}”: it is saved here.',
    'save-visit': 'Press “{{button}}”.',
    leave: 'Press “{{button}}”.',
    'line-back': 'The line comes back now. Watch the outbox above: the kiosk sends by itself.',
    'wrong-code': 'The customer misreads it: type 000000 and press “{{button}}”.',
    'send-lost': 'Press “{{button}}”. The answer will get lost on the way.',
    check: 'Do not send again. Press “{{button}}”, and answer: “{{answer}}”.',
    'new-code': 'The first code does not count. When its time has come, press “{{button}}”.',
  },
  /** Somebody has gone another way. */
  detour: {
    'other-visit': 'This visit is another one. End it first; the task is about “{{journey}}”.',
    'looked-back': 'You are looking back. Go on to “{{screen}}”.',
    passed: 'This visit is past the place of the task. End it, and begin again.',
  },
} as const;
