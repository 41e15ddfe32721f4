import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { type IdentityProvider, isLoopback } from '../domain/identity-provider.js';
import { claimAt, type Claims } from '../domain/oidc-claims.js';
import { kindOfFault } from '../domain/oidc-fault.js';

/** Of each request to a provider. Whoever signs in waits for it. */
const TIMEOUT_SECONDS = 10;
/** A provider's keys are fetched anew when a token names one that is not known; its addresses hardly ever change. */
const CACHED_MS = 3_600_000;

/** What the answer of a provider must match. */
export interface ExpectedAnswer {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Speaks OpenID Connect with providers: authorisation code, PKCE, signed tokens. Never inside a transaction. */
@Injectable()
export class OidcClient {
  private readonly known = new Map<string, { configuration: openid.Configuration; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws Problem invalid at `/issuer`, saying what was tried, when no provider of that name answers there */
  async checkIssuer(issuer: string): Promise<void> {
    await discover({ issuer, clientId: 'atertag', clientSecret: null }).catch((error: unknown) => {
      throw Problem.invalid('/issuer', whatFailed(issuer, kindOfFault(error)));
    });
  }

  /** Where the browser goes to sign in. */
  async authorizationUrl(
    provider: IdentityProvider,
    redirectUri: string,
    { state, nonce, codeVerifier }: ExpectedAnswer,
  ): Promise<string> {
    const configuration = await this.configurationOf(provider);
    return openid.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: redirectUri, scope: provider.scopes, state, nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /**
   * Exchanges the code in the answer and checks the ID token: signature, issuer, audience, nonce, expiry. Claims that the
   * settings name and the ID token lacks are asked of the userinfo endpoint, which answers for the same subject.
   */
  async claims(provider: IdentityProvider, answer: URL, expected: ExpectedAnswer): Promise<Claims> {
    const configuration = await this.configurationOf(provider);
    const tokens = await openid.authorizationCodeGrant(configuration, answer, {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new ProviderFault('NO_ID_TOKEN');
    const { subjectClaims, roleClaim, departmentClaim } = provider;
    const wanted = [...subjectClaims, roleClaim, ...(departmentClaim === null ? [] : [departmentClaim])];
    const isComplete = wanted.every((path) => claimAt(claims, path) !== undefined);
    if (isComplete || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  }

  private async configurationOf(provider: IdentityProvider): Promise<openid.Configuration> {
    const { id, issuer, clientId, clientSecret } = provider;
    const key = JSON.stringify([id, issuer, clientId, clientSecret]);
    const now = this.clock.now().getTime();
    for (const [each, { until }] of this.known) if (until <= now) this.known.delete(each);
    const cached = this.known.get(key)?.configuration;
    if (cached) return cached;
    const configuration = await discover(provider);
    this.known.set(key, { configuration, until: now + CACHED_MS });
    return configuration;
  }
}

class ProviderFault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

type Registration = Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>;

async function discover({ issuer, clientId, clientSecret }: Registration): Promise<openid.Configuration> {
  const server = new URL(issuer);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked to stand out; it is for loopback here too
  const insecure = server.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  const configuration = await openid.discovery(server, clientId, undefined, authenticationWith(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    [openid.customFetch]: fetchFromProvider,
    // The ID token comes straight from the provider; its signature is checked nevertheless.
    execute: [openid.enableNonRepudiationChecks, ...insecure],
  });
  // The library lets Entra's addresses for any organisation answer under another name: anybody's directory would then
  // give roles here.
  if (new URL(configuration.serverMetadata().issuer).href !== server.href)
    throw new ProviderFault('ISSUER_NAMES_ANOTHER');
  return configuration;
}

/** A public client shows nothing but its PKCE verifier. A secret goes the way the provider says it takes it. */
function authenticationWith(secret: string | null): openid.ClientAuth {
  if (secret === null) return openid.None();
  const [inBody, inHeader] = [openid.ClientSecretPost(secret), openid.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const byPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false;
    (byPost ? inBody : inHeader)(server, ...rest);
  };
}

/** Plain HTTP is for a provider on this machine, also where its own document names other addresses. */
const fetchFromProvider: openid.CustomFetch = (url, options) => {
  const target = new URL(url);
  if (target.protocol !== 'https:' && !isLoopback(target)) throw new ProviderFault('PLAIN_HTTP_REFUSED');
  return fetch(target, { ...options, body: options.body ?? null });
};

const whatFailed = (issuer: string, kind: string): string =>
  `${issuer.replace(/[/]$/, '')}/.well-known/openid-configuration was asked and did not answer as the provider of this ` +
  `name (${kind}). Check the address, and that this server may reach it.`;
