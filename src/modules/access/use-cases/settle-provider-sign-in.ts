import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { containsPersonalNumber } from '../../../shared/codes/personal-number-guard.js';
import type { IdentityProvider } from '../domain/identity-provider.js';
import { type Claims, identityOf } from '../domain/oidc-claims.js';
import type { SignInRefusal } from '../domain/provider-sign-in-refusal.js';
import { KeepProviderAccount } from './keep-provider-account.js';
import { StartSession } from './start-session.js';

export interface SettleProviderSignInCommand {
  readonly provider: IdentityProvider;
  /** What the provider says of whoever signed in, or why it was not asked or gave no answer that counts. */
  readonly claims: Claims | SignInRefusal;
  readonly address: string;
  readonly browser: string | null;
}

export type SettledProviderSignIn =
  { readonly token: string; readonly expiresAt: Date } | { readonly refused: SignInRefusal };

/** Begins a session or refuses it, and writes down which. */
@Injectable()
export class SettleProviderSignIn {
  constructor(
    private readonly keepAccount: KeepProviderAccount,
    private readonly startSession: StartSession,
  ) {}

  async run(tx: Tx, command: SettleProviderSignInCommand): Promise<SettledProviderSignIn> {
    const { provider, claims, address, browser } = command;
    const { id } = provider;
    const refuse = async (reason: SignInRefusal, accountId?: string): Promise<SettledProviderSignIn> => {
      const target = accountId === undefined ? {} : { target: { kind: 'account', id: accountId } };
      const entry = { act: 'session.refused', ...target, details: { provider: id, reason } } as const;
      await recordAudit(tx, { actor: 'nobody', address }, entry);
      return { refused: reason };
    };
    if (typeof claims === 'string') return refuse(claims);
    const identity = identityOf(claims, provider);
    if (!identity) return refuse('no-subject');
    if (containsPersonalNumber(decodeURIComponent(identity.subject))) return refuse('personal-number');
    const { role } = identity;
    if (role === null) return refuse('no-role');
    const account = await this.keepAccount.run(tx, {
      providerId: id,
      identity: { ...identity, role },
      address,
    });
    const { accountId } = account;
    if (account.disabled) return refuse('disabled', accountId);
    const { sessionId, token, expiresAt } = await this.startSession.run(tx, { accountId, address, browser });
    await recordAudit(
      tx,
      { actor: `account:${accountId}`, address },
      { act: 'session.started', target: { kind: 'session', id: sessionId }, details: { provider: id, role } },
    );
    return { token, expiresAt };
  }
}
