/** What the API answered. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface ApiClient {
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>>;
  put<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>>;
  patch<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>>;
  delete<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>;
  upload<Body = Record<string, unknown>>(path: string, bytes: Uint8Array, fileName?: string): Promise<Answer<Body>>;
}

/** Speaks to the API under /api/v1 as a caller with this key would. */
export function apiClient(url: string, key: string): ApiClient {
  const send = async <Body>(method: string, path: string, init: RequestInit): Promise<Answer<Body>> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${key}`);
    const response = await fetch(`${url}/api/v1${path}`, { ...init, method, headers });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };
  const json = (body: unknown): RequestInit =>
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return {
    get: (path) => send('GET', path, {}),
    post: (path, body) => send('POST', path, json(body)),
    put: (path, body) => send('PUT', path, json(body)),
    patch: (path, body) => send('PATCH', path, json(body)),
    delete: (path) => send('DELETE', path, {}),
    upload: (path, bytes, fileName = 'file.csv') => {
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(bytes)]), fileName);
      return send('POST', path, { body: form });
    },
  };
}
