import type { state as source } from '../sv/state.js';

export const state: typeof source = {
  loading: 'Loading…',
  failedTitle: 'That did not work',
  unreachable: 'The server does not answer. Nothing was changed. Check the network and try again.',
  crashed: 'The page met a fault we had not foreseen. What was saved is still there. Reload the page.',
  reload: 'Reload',
  retry: 'Try again',
  requestId: 'Request id',
  more: 'Show more',
  none: 'Not known',
  problem: {
    invalid: 'Something in the form cannot be used. Nothing was changed.',
    malformed: 'The server could not read the request. Nothing was changed.',
    unauthenticated: 'You are not signed in. Sign in again.',
    forbidden: 'Your role may not do this. Ask an administrator.',
    'password-needed': 'Choose a password of your own first.',
    'second-factor-needed': 'A one-time code is needed as a second step.',
    'not-found': 'There is no such thing here. It may belong to another municipality.',
    'illegal-transition': 'The device cannot take that step from its state. Nothing was changed.',
    conflict: 'This contradicts what is already recorded. Nothing was changed.',
    'too-large': 'The file is too large. Split it.',
    'unsupported-media-type': 'The file is of a kind that cannot be read here.',
    'too-many-requests': 'Too many attempts in a short time. Wait a while and try again.',
    unavailable: 'The server is not ready yet. Try again in a moment.',
    internal: 'Something went wrong on the server. Try again, and give the request id to whoever runs it.',
  },
};
