import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { ListedImport } from '../domain/import/stored-import.js';
import { listImports } from '../queries/list-imports.js';
import { EndDeadImports } from './end-dead-imports.js';

/** The last fifty imports. Whoever looks does not see one as running that nobody works on. */
@Injectable()
export class ListImports {
  constructor(private readonly endDeadImports: EndDeadImports) {}

  async run(tx: Tx): Promise<ListedImport[]> {
    await this.endDeadImports.run(tx);
    return listImports(tx);
  }
}
