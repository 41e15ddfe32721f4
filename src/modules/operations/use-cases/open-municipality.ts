import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import { Database } from '../../../platform/database/database.js';
import { Problem } from '../../../shared/problem.js';
import { newOneTimePassword, SetAdminPassword } from '../../access/access.public.js';
import { type Municipality, MunicipalityDirectory } from '../../organisation/organisation.public.js';

export interface OpenMunicipalityCommand {
  readonly slug: string;
  readonly name: string;
}

/** Adds a municipality to the installation, with its first admin. */
@Injectable()
export class OpenMunicipality {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly setAdminPassword: SetAdminPassword,
  ) {}

  /**
   * Two transactions, for no role reaches both the directory and a municipality's accounts. Should the second fail, the
   * municipality is there without an admin, and `create-admin` on the command line gives it one.
   *
   * @returns the admin's one-time password, which is shown this once
   * @throws Problem conflict when the short name is taken
   */
  async run(
    by: AuditedActor,
    { slug, name }: OpenMunicipalityCommand,
  ): Promise<{ municipality: Municipality; oneTimePassword: string }> {
    const { municipality, created } = await this.directory.create(slug, name);
    if (!created) {
      const message = `The short name ${slug} is taken; choose another.`;
      throw new Problem('conflict', message, { errors: [{ pointer: '/slug', message }] });
    }
    const oneTimePassword = newOneTimePassword();
    const { municipalityId } = municipality;
    await this.database.transaction(municipalityId, async (tx) => {
      await this.setAdminPassword.run(tx, oneTimePassword, { oneTime: true });
      const target = { kind: 'municipality', id: municipalityId };
      await recordAudit(tx, by, { act: 'municipality.created', target });
    });
    return { municipality, oneTimePassword };
  }
}
