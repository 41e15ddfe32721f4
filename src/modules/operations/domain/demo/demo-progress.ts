/** Where the making of the demo is; `done` and `total` count devices, scans, events and readings alike. */
export interface DemoProgress {
  readonly state: 'absent' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  /** What is being done, or why it failed. */
  readonly message: string | null;
}

export const DEMO_MUNICIPALITY = { slug: 'demo', name: 'Demo' } as const;
