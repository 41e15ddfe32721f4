import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { StoredImport } from '../domain/import/stored-import.js';
import { readImport } from '../persistence/import-store.js';
import { EndDeadImports } from './end-dead-imports.js';

/** One import. Whoever looks does not see it as running when nobody works on it. */
@Injectable()
export class ReadImport {
  constructor(private readonly endDeadImports: EndDeadImports) {}

  /** @throws Problem not-found */
  async run(tx: Tx, importId: string): Promise<StoredImport> {
    await this.endDeadImports.run(tx);
    return readImport(tx, importId);
  }
}
