import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/allow.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { findPeople, municipalitySettings } from '../../organisation/organisation.public.js';
import { brokenRules, PASSWORD_RULES, type PasswordRule } from '../domain/password-rules.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { frequentPasswords } from '../persistence/frequent-passwords.js';
import { forgetBrowsers } from '../persistence/known-browser.js';
import { passwordHash } from '../persistence/password.js';
import { getAccount, ownAccountId } from '../queries/find-account.js';
import { CheckOwnPassword } from './check-own-password.js';
import { EndSessions } from './end-sessions.js';

export interface ChoosePasswordCommand {
  readonly current: string;
  readonly password: string;
  /** The session it is chosen in, which goes on. */
  readonly sessionId: string | null;
}

/** Replaces one's password, a one-time password among them, by one of one's own. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkOwnPassword: CheckOwnPassword,
    private readonly endSessions: EndSessions,
  ) {}

  /**
   * Opens its transactions itself: none waits for the slow hash. They reach the whole municipality, as the person table
   * with one's own e-mail address is closed to narrower ones.
   *
   * @throws Problem invalid with a fault and a remedy for each rule that is broken, their names in `rules`
   */
  async run(caller: Principal, { current, password, sessionId }: ChoosePasswordCommand): Promise<void> {
    const { municipalityId } = caller;
    const accountId = ownAccountId(caller.actor);
    const account = await this.checkOwnPassword.run(municipalityId, accountId, current, '/current');
    const names = await this.namesAround(municipalityId, account);
    const frequent = await frequentPasswords();
    const rules = brokenRules(password, { names, isFrequent: (each) => frequent.has(each) });
    if (password === current) rules.push('unchanged');
    if (rules.length > 0) throw refused(rules);
    const stored = await passwordHash(password);
    await this.database.transaction(municipalityId, async (tx) => {
      const unchanged = (await getAccount(tx, accountId)).passwordHash === account.passwordHash;
      if (!unchanged) throw new Problem('conflict', 'The password was replaced meanwhile. Sign in with the new one.');
      const chosen = { passwordHash: stored, passwordExpiresAt: null, passwordChangedAt: this.clock.now() };
      await tx.entities.getRepository(AccountEntity).update({ municipalityId, accountId }, chosen);
      await forgetBrowsers(tx, accountId);
      await this.endSessions.run(tx, caller, accountId, sessionId);
      await recordAudit(tx, caller, { act: 'password.changed', target: { kind: 'account', id: accountId } });
    });
  }

  private async namesAround(municipalityId: string, { login, personId }: AccountEntity): Promise<string[]> {
    return this.database.transaction(municipalityId, async (tx) => {
      const { name, slug } = await municipalitySettings(tx);
      const person = personId === null ? undefined : (await findPeople(tx, [personId])).get(personId);
      return [login, name, slug, ...[person?.email, person?.name].filter((each) => typeof each === 'string')];
    });
  }
}

const refused = (rules: readonly PasswordRule[]): Problem =>
  new Problem('invalid', rules.map((rule) => PASSWORD_RULES[rule]).join(' '), {
    errors: rules.map((rule) => ({ pointer: '/password', message: PASSWORD_RULES[rule] })),
    rules,
  });
