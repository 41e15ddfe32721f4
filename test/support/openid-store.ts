import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What an OpenID provider under test remembers, for as long as it runs. One kind of record each. */
export class OpenIdStore implements Adapter {
  private readonly records = new Map<string, AdapterPayload>();

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.records.set(id, payload);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.records.get(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...this.records.values()].find((record) => record.uid === uid));
  }

  findByUserCode(code: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...this.records.values()].find((record) => record.userCode === code));
  }

  consume(id: string): Promise<void> {
    Object.assign(this.records.get(id) ?? {}, { consumed: 1 });
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.records.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, record] of this.records) if (record.grantId === grantId) this.records.delete(id);
    return Promise.resolve();
  }
}
