import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/log/log.js';
import { type Credential, decodeCredential } from '../domain/credential.js';
import type { Claims } from '../domain/oidc-claims.js';
import { kindOfFault, placeOfFault } from '../domain/oidc-fault.js';
import { refusalPath, shownRefusal, type SignInRefusal } from '../domain/provider-sign-in-refusal.js';
import { OidcClient } from '../use-cases/oidc-client.js';
import { SettleProviderSignIn } from '../use-cases/settle-provider-sign-in.js';
import { type TakenProviderSignIn, TakeProviderSignIn } from '../use-cases/take-provider-sign-in.js';

export interface ProviderAnswer {
  /** The redirect URI with what the provider added to it. */
  readonly url: URL;
  /** The state that this browser was sent off with. */
  readonly cookie: string | undefined;
  readonly address: string;
  readonly browser: string | null;
}

export interface AnsweredProviderSignIn {
  readonly location: string;
  readonly session?: { readonly token: string; readonly expiresAt: Date };
}

/** The way back from a provider: taken, asked about outside any transaction, settled. Never shows what went wrong inside. */
@Injectable()
export class ProviderSignInAnswer {
  constructor(
    private readonly database: Database,
    private readonly take: TakeProviderSignIn,
    private readonly oidc: OidcClient,
    private readonly settle: SettleProviderSignIn,
    private readonly log: Log,
  ) {}

  async run(answer: ProviderAnswer): Promise<AnsweredProviderSignIn> {
    const credential = decodeCredential('signIn', answer.url.searchParams.get('state') ?? '');
    if (!credential) return { location: refusalPath('failed') };
    try {
      return await this.settled(answer, credential);
    } catch (error) {
      this.log.error('provider-sign-in.failed', { kind: kindOfFault(error), place: placeOfFault(error) });
      return { location: refusalPath('failed') };
    }
  }

  private async settled(answer: ProviderAnswer, credential: Credential): Promise<AnsweredProviderSignIn> {
    // Nobody is signed in yet; the credential of the sign-in that was begun names the municipality.
    const { municipalityId } = credential;
    const taken = await this.database.transaction(municipalityId, (tx) => this.take.run(tx, credential));
    if (!taken) return { location: refusalPath('expired') };
    const { provider, returnTo } = taken;
    const claims = await this.claimsOf(taken, answer);
    const { address, browser } = answer;
    const outcome = await this.database.transaction(municipalityId, (tx) =>
      this.settle.run(tx, { provider, claims, address, browser }),
    );
    return 'refused' in outcome
      ? { location: refusalPath(shownRefusal(outcome.refused)) }
      : { location: returnTo, session: outcome };
  }

  private async claimsOf(taken: TakenProviderSignIn, { url, cookie }: ProviderAnswer): Promise<Claims | SignInRefusal> {
    const { provider, expired, nonce, codeVerifier } = taken;
    const state = url.searchParams.get('state') ?? '';
    if (expired) return 'expired';
    if (cookie !== state) return 'other-browser';
    try {
      return await this.oidc.claims(provider, url, { state, nonce, codeVerifier });
    } catch (error) {
      this.log.warn('provider-sign-in.refused', { provider: provider.id, kind: kindOfFault(error) });
      return 'provider-fault';
    }
  }
}
