export class DemoProgressDto {
  state: 'absent' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  /** What is being done, or why it failed. */
  message: string | null;
}
