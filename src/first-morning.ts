import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine/engine.ts';
import { DEMO_NOW } from './first-start.ts';

/** By then everyone has read the notice and been asked for the weekly report. */
const ASKED_AT = Temporal.Instant.from('2026-11-23T10:00:00+01:00');

/** Milliseconds: on a slow machine the page comes first, and shows the morning as it is lived. */
const PATIENCE = 3_000;

const { compare } = Temporal.Instant;

/**
 * Whoever opens the page of a new demo finds the notice and the first question already there: the first morning is lived
 * when a browser first asks for the page. Scripts find the clock where it starts, and move it themselves.
 */
export const makeFirstMorning = (engine: Pick<Engine, 'now' | 'move'>): (() => Promise<void>) => {
  let lived: Promise<void> | undefined;
  const live = async (): Promise<void> => {
    const now = await engine.now();
    if (compare(now, DEMO_NOW) >= 0 && compare(now, ASKED_AT) < 0) await engine.move({ to: ASKED_AT });
  };
  return () => Promise.race([(lived ??= live()), pause(PATIENCE)]);
};
