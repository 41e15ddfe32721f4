import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { typedLogin } from '../domain/login.js';
import { subjectsOf } from '../domain/sign-in-delay.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { findKnownBrowser, type KnownBrowser, rememberBrowser } from '../persistence/known-browser.js';
import { isPassword } from '../persistence/password.js';
import { takeCode } from '../persistence/second-factor.js';
import { type CountedAttempt, countAttempt, forgetFailures, forgiveAttempt } from '../persistence/sign-in-failure.js';
import { accountActor, findAccountToSignIn, getAccount } from '../queries/find-account.js';
import { type StartedSession, StartSession } from './start-session.js';

export interface SignInCommand {
  /** A login, or the e-mail address of the account's person. */
  readonly login: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** What the browser was given at earlier sign-ins. */
  readonly browserTokens: readonly string[];
}

export interface SignedIn extends StartedSession {
  /** What the browser shows from now on, to be known by. */
  readonly browser: { readonly token: string; readonly expiresAt: Date } | null;
}

interface Attempt extends SignInCommand {
  readonly account: AccountEntity | null;
  readonly browser: KnownBrowser | undefined;
  readonly counted: CountedAttempt;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly startSession: StartSession,
  ) {}

  /**
   * Opens its transactions itself: the attempt is counted before the password is looked at, and stays counted when it is
   * refused; no transaction waits for the slow hash.
   *
   * @throws Problem unauthenticated, without saying whether the account exists; code-needed; too-many-requests
   */
  async run(municipalityId: string, command: SignInCommand): Promise<SignedIn> {
    const attempt = await this.database.transaction(municipalityId, (tx) => this.count(tx, command));
    const right = await isPassword(command.password, attempt.account?.passwordHash);
    const answer = await this.database.transaction(municipalityId, (tx) => this.answer(tx, attempt, right));
    if (answer instanceof Problem) throw answer;
    return answer;
  }

  private async count(tx: Tx, command: SignInCommand): Promise<Attempt> {
    const now = this.clock.now();
    const account = await findAccountToSignIn(tx, command.login);
    const browser = account ? await findKnownBrowser(tx, account.accountId, command.browserTokens, now) : undefined;
    const login = account?.accountId ?? typedLogin(command.login);
    const subjects = subjectsOf({ login, address: command.address, browserId: browser?.id });
    return { ...command, account, browser, counted: await countAttempt(tx, subjects, now) };
  }

  private async answer(tx: Tx, attempt: Attempt, passwordIsRight: boolean): Promise<SignedIn | Problem> {
    const { account, browser, counted, code, address, userAgent } = attempt;
    const now = this.clock.now();
    if (!account || !passwordIsRight) return this.refuse(tx, attempt, 'password');
    const current = await getAccount(tx, account.accountId);
    if (current.disabledAt !== null || current.passwordHash !== account.passwordHash)
      return this.refuse(tx, attempt, 'password');
    if (current.passwordExpiresAt && current.passwordExpiresAt <= now) {
      await forgiveAttempt(tx, counted);
      return this.refuse(tx, attempt, 'expired');
    }
    if (current.totpConfirmedAt) {
      if (code === undefined) {
        await forgiveAttempt(tx, counted);
        return new Problem('code-needed', 'Send the code of your authenticator app, or a recovery code, as "code".');
      }
      const shown = await takeCode(tx, current, code, now);
      if (shown === null) return this.refuse(tx, attempt, 'code');
      if (shown === 'recovery-code')
        await recordAudit(tx, by(current, address), {
          act: 'recovery_code.used',
          target: { kind: 'account', id: current.accountId },
        });
    }
    await forgetFailures(tx, counted);
    const started = await this.startSession.run(tx, {
      accountId: current.accountId,
      address,
      browser: userAgent ?? null,
    });
    await recordAudit(tx, by(current, address), {
      act: 'session.started',
      target: { kind: 'session', id: started.sessionId },
      details: { role: current.role, secondFactor: current.totpConfirmedAt !== null },
    });
    return { ...started, browser: browser ? null : await rememberBrowser(tx, current.accountId, now) };
  }

  private async refuse(tx: Tx, attempt: Attempt, reason: keyof typeof REFUSALS): Promise<Problem> {
    const { account, address, counted } = attempt;
    await recordAudit(
      tx,
      { actor: 'nobody', address },
      {
        act: 'session.refused',
        ...(account ? { target: { kind: 'account', id: account.accountId } } : {}),
        details: { reason, delaySeconds: counted.delaySeconds },
      },
    );
    return new Problem('unauthenticated', REFUSALS[reason]);
  }
}

const REFUSALS = {
  password: 'Login and password do not belong together in this municipality. Check both.',
  code: 'The code is not right, or was used before. Wait for the next one, or use a recovery code.',
  expired:
    'The one-time password is no longer valid. Ask an admin of your municipality for a new one; where there is none, whoever runs this installation makes one with "create-admin".',
} as const;

const by = ({ accountId }: AccountEntity, address: string): { actor: string; address: string } => ({
  actor: accountActor(accountId),
  address,
});
