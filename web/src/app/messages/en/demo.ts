import type { demo as source } from '../sv/demo.js';

export const demo: typeof source = {
  title: 'Try it with example data',
  text: 'Creates a municipality of its own, “Demo”, with 13 departments, about 24,000 devices and a campaign played through. Yours is not touched.',
  start: 'Try it with example data',
  steps: {
    devices: 'Devices are registered',
    scans: 'Devices are scanned',
    dispositions: 'Dispositions are recorded',
    readings: 'Readings are added',
  },
  running: 'Example data is being created',
  failed: 'The example data could not be completed. Try again.',
  done: 'The example municipality is ready. Sign out, choose the municipality Demo and sign in with the same password.',
  step: (done, total) => `${done} of ${total}`,
};
