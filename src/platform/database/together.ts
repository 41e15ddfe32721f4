/**
 * Waits for statements that were sent together. When one fails it still waits for the others before it throws: nothing may
 * be under way on a connection that is about to be rolled back and given to somebody else.
 *
 * @throws the first of the errors, in the order of the work
 */
export async function together<const Work extends readonly Promise<unknown>[]>(
  ...work: Work
): Promise<{ -readonly [Each in keyof Work]: Awaited<Work[Each]> }> {
  const outcomes = await Promise.allSettled(work);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all(work);
}
