import { expect, it } from 'vitest';
import { createPracticeInbox } from '../../../electron/training/practice-inbox.ts';

const message = (code: string) =>
  ({ sentTo: '+60123456789', code, sentAt: 1, provider: 'quantum-metal' }) as const;

it('shows the newest first and keeps the last fifty', () => {
  const inbox = createPracticeInbox();
  for (let count = 1; count <= 60; count += 1) inbox.deliver(message(String(count)));
  const codes = inbox.read().map(({ code }) => code);
  expect(codes).toHaveLength(50);
  expect(codes[0]).toBe('60');
  expect(codes[49]).toBe('11');
});

it('tells its listeners how many are unread, until they leave', () => {
  const inbox = createPracticeInbox();
  const heard: number[] = [];
  const leave = inbox.onChange((unread) => heard.push(unread));
  inbox.deliver(message('1'));
  inbox.deliver(message('2'));
  expect(inbox.unread()).toBe(2);
  inbox.read();
  inbox.read();
  expect(inbox.unread()).toBe(0);
  leave();
  inbox.deliver(message('3'));
  expect(heard).toEqual([1, 2, 0]);
});

it('hands out a copy', () => {
  const inbox = createPracticeInbox();
  inbox.deliver(message('1'));
  inbox.read().pop();
  expect(inbox.read()).toHaveLength(1);
});
