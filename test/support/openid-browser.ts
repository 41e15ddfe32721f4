/** A browser as far as signing in needs one: it keeps cookies by origin and goes where it is sent. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request, its redirect not followed. */
  async open(address: string | URL): Promise<Response> {
    const { origin, href } = new URL(address);
    const jar = this.jarOf(origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(href, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes where it is sent, until it would open an address that `isReached`; that address, not opened. */
  async follow(from: string | URL, isReached: (address: URL) => boolean): Promise<URL> {
    let address = new URL(from);
    for (let step = 0; step < 10; step++) {
      if (isReached(address)) return address;
      const response = await this.open(address);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`${address.pathname} answers ${response.status}: ${await response.text()}`);
      address = new URL(location, address);
    }
    throw new Error(`The browser is sent round in circles, at last to ${address.pathname}.`);
  }

  /** What this browser sends to that origin under that name. */
  cookie(origin: string, name: string): string | undefined {
    return this.jarOf(origin).get(name);
  }

  /** Keeps a cookie although its origin took it back, as a copy of the browser made before would. */
  keep(origin: string, name: string, value: string): void {
    this.jarOf(origin).set(name, value);
  }

  private jarOf(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}
