import { setTimeout as pause } from 'node:timers/promises';

/** Speaks to the API as any other caller does. */
export class DemoClient {
  constructor(
    private readonly baseUrl: string,
    private readonly key: string,
  ) {}

  get<Body>(path: string): Promise<Body> {
    return this.send<Body>(path, { method: 'GET' });
  }

  post<Body>(path: string, body?: unknown): Promise<Body> {
    return this.send<Body>(path, { method: 'POST', ...json(body) });
  }

  patch<Body>(path: string, body: unknown): Promise<Body> {
    return this.send<Body>(path, { method: 'PATCH', ...json(body) });
  }

  put<Body>(path: string, body: unknown): Promise<Body> {
    return this.send<Body>(path, { method: 'PUT', ...json(body) });
  }

  /** Imports a file and waits until it is in. */
  async import(kind: 'devices' | 'models', csv: string, onProgress: (processed: number) => void): Promise<void> {
    const form = new FormData();
    form.set('file', new Blob([csv]), `${kind}.csv`);
    const { importId } = await this.send<{ importId: string }>(`/imports?kind=${kind}`, { method: 'POST', body: form });
    for (;;) {
      const { state, processed, errors } = await this.get<ImportBody>(`/imports/${importId}`);
      onProgress(processed);
      if (state === 'done') return;
      if (state === 'failed') throw new Error(`The demo's ${kind} were not imported: ${JSON.stringify(errors[0])}`);
      await pause(200);
    }
  }

  private async send<Body>(path: string, init: RequestInit): Promise<Body> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.key}`, ...(init.headers as Record<string, string> | undefined) },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method ?? ''} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }
}

interface ImportBody {
  readonly state: string;
  readonly processed: number;
  readonly errors: readonly unknown[];
}

const json = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
