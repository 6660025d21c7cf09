import { setTimeout as pause } from 'node:timers/promises';
import { networkCode } from '../chat/adapter/never-left.ts';

/**
 * What takes seconds to ask, or costs a platform a call, is asked again and again rather than when health is. A token that was revoked, a
 * certificate that expired or a mail server that refuses us is known even while there is nothing to say.
 */

export type Probe = {
  name: string;
  /** Resolves to what is wrong, or throws it. A code, without addresses, names or tokens. */
  ask(): Promise<string | undefined>;
};

export type Probed = { name: string; ok: boolean; why?: string };

/** Milliseconds. Together they say how old a fault is at most when it is seen. */
export const PROBE_EVERY = 40_000;
export const PROBE_WITHIN = 10_000;

type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export type Probes = {
  /** Asked from now on, until the end. */
  watch(probe: Probe): void;
  results(): readonly Probed[];
  stop(): Promise<void>;
};

type Told = (probed: Probed) => void;

const inTime = async (probe: Probe, wait: Wait, signal: AbortSignal): Promise<string | undefined> => {
  const late = new AbortController();
  const lateness = wait(PROBE_WITHIN, AbortSignal.any([signal, late.signal])).then(
    () => 'no answer',
    () => undefined,
  );
  try {
    return await Promise.race([probe.ask(), lateness]);
  } catch (error) {
    return networkCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  } finally {
    late.abort();
  }
};

const asProbed = (name: string, why: string | undefined): Probed =>
  why === undefined ? { name, ok: true } : { name, ok: false, why };

const waitReally: Wait = (ms, signal) => pause(ms, undefined, { signal, ref: false });

/** Each is asked by itself, so that one that does not answer keeps no other waiting. `tell` hears of each change. */
export const makeProbes = (tell: Told, wait: Wait = waitReally): Probes => {
  const stopped = new AbortController();
  const found = new Map<string, Probed>();
  const record = (probed: Probed): void => {
    const before = found.get(probed.name) ?? asProbed(probed.name, undefined);
    found.set(probed.name, probed);
    if (!stopped.signal.aborted && probed.why !== before.why) tell(probed);
  };
  const repeat = async (probe: Probe): Promise<void> => {
    while (!stopped.signal.aborted) {
      record(asProbed(probe.name, await inTime(probe, wait, stopped.signal)));
      await wait(PROBE_EVERY, stopped.signal).catch(() => {});
    }
  };
  return {
    watch: (probe) => void repeat(probe),
    results: () => [...found.values()],
    stop: async () => stopped.abort(),
  };
};
