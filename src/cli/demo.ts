import type { Started } from '../start.js';

export function createDemo(_: string[], __: Started): Promise<void> {
  return Promise.reject(new Error('coming'));
}
