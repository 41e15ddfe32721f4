import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { adminPassword, newOneTimePassword, SetAdminPassword } from '../../access/access.public.js';
import { MunicipalityDirectory } from '../../organisation/organisation.public.js';

export interface FirstAdmin {
  readonly municipality: string;
  /** Shown this once. */
  readonly password: string;
}

export interface CopiedAdmin {
  /** The first admin's one-time password opens this municipality too; there too it is for choosing one's own. */
  readonly sharesOneTimePassword: boolean;
  /** A one-time password, when there was none to share. Shown this once. */
  readonly password?: string;
}

/** What an installation begins with: one municipality, to be renamed, and its admin. */
@Injectable()
export class FirstStart {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly setAdminPassword: SetAdminPassword,
  ) {}

  /** @returns the generated password of a new installation; undefined when there was nothing to do or it was chosen */
  async run(): Promise<FirstAdmin | undefined> {
    const municipalities = await this.directory.list();
    if (municipalities.length > 0) return undefined;
    const { municipality, created } = await this.directory.create('kommun', 'Kommunen');
    if (!created) return undefined;
    const password = await this.createAdmin(municipality.municipalityId);
    return this.env.adminPassword === undefined ? { municipality: municipality.name, password } : undefined;
  }

  /**
   * Gives a further municipality an admin who signs in with the password of the installation's first, as it is now: a
   * one-time password is one there too, until the same hour. From then on they are two accounts with a password each.
   */
  async createAdminLikeOthers(municipalityId: string): Promise<CopiedAdmin> {
    const [first] = (await this.directory.list()).filter((each) => each.municipalityId !== municipalityId);
    if (this.env.adminPassword === undefined && first) {
      const shared = await this.database.transaction(first.municipalityId, adminPassword);
      if (shared !== undefined) {
        await this.database.transaction(municipalityId, (tx) => this.setAdminPassword.store(tx, shared));
        return { sharesOneTimePassword: shared.passwordExpiresAt !== null };
      }
    }
    const password = await this.createAdmin(municipalityId);
    return { sharesOneTimePassword: false, ...(this.env.adminPassword === undefined ? { password } : {}) };
  }

  /** Gives the municipality an admin with the operator's password, or a new one-time password. @returns it */
  async createAdmin(municipalityId: string): Promise<string> {
    const oneTime = this.env.adminPassword === undefined;
    const password = this.env.adminPassword ?? newOneTimePassword();
    await this.database.transaction(municipalityId, (tx) => this.setAdminPassword.run(tx, password, { oneTime }));
    return password;
  }
}
