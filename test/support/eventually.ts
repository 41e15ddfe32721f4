import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats `expectation` until it passes; at the deadline its last error is the test's. The deadline is generous because
 * it only decides how long a failure takes.
 */
export async function eventually(
  expectation: () => void | Promise<void>,
  { within = 45_000, every = 50 }: { within?: number; every?: number } = {},
): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await pause(every);
    }
  }
}
