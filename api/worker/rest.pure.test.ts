import { expect, test } from 'vitest';
import { restOf } from './rest.ts';

test('a lane that is woken after a pause rests for a moment', () => {
  expect(restOf({ worked: 30, idle: 400, pollMs: 500 })).toBe(10);
});

test('a lane that is woken at once rests four times as long as it worked, less the time it was idle', () => {
  expect(restOf({ worked: 30, idle: 0, pollMs: 500 })).toBe(120);
  expect(restOf({ worked: 30, idle: 50, pollMs: 500 })).toBe(70);
});

test('a prompt lane rests shorter after a pause, and as long as it worked where it is woken at once', () => {
  expect(restOf({ worked: 30, idle: 400, pollMs: 500, isPrompt: true })).toBe(2);
  expect(restOf({ worked: 30, idle: 0, pollMs: 500, isPrompt: true })).toBe(30);
  expect(restOf({ worked: 30, idle: 10, pollMs: 500, isPrompt: true })).toBe(20);
});

test('a lane never rests longer than it would sleep', () => {
  expect(restOf({ worked: 3_000, idle: 0, pollMs: 500 })).toBe(500);
  expect(restOf({ worked: 0, idle: 0, pollMs: 5 })).toBe(5);
});

test('a lane that slept until its next look does not rest', () => {
  expect(restOf({ worked: 250, idle: 500, pollMs: 500 })).toBe(0);
});
