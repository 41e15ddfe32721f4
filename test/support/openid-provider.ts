import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ClientAuthMethod, type KoaContextWithOIDC } from 'oidc-provider';
import { OpenIdStore } from './openid-store.js';

export const CLIENT_ID = 'atertag';
export const PUBLIC_CLIENT_ID = 'atertag-public';
export const CLIENT_SECRET = 'a-secret-of-the-client/with+signs~';

/** Who sits at the keyboard when the provider asks; `sub` and whatever else it knows of them. */
export interface SignedInPerson {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

export interface OpenIdProvider {
  readonly issuer: string;
  /** Who signs in next. */
  person: SignedInPerson;
  close(): Promise<void>;
}

export interface OpenIdProviderOptions {
  readonly redirectUri: string;
  /** How the confidential client shows its secret, and all that the provider says it takes. */
  readonly authentication?: ClientAuthMethod;
  /** True leaves all but `sub` out of the ID token, for the userinfo endpoint to tell. */
  readonly claimsByUserinfo?: boolean;
}

/** An OpenID provider from npm on loopback. It demands PKCE and lets in whoever is at the keyboard. */
export async function startOpenIdProvider(options: OpenIdProviderOptions): Promise<OpenIdProvider> {
  const { redirectUri, authentication = 'client_secret_post', claimsByUserinfo = false } = options;
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { redirect_uris: [redirectUri], response_types: ['code' as const] };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        token_endpoint_auth_method: authentication,
      },
      { ...client, client_id: PUBLIC_CLIENT_ID, token_endpoint_auth_method: 'none' },
    ],
    clientAuthMethods: [authentication, 'none'],
    adapter: OpenIdStore,
    jwks: { keys: [{ ...signingKey(), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'roles', 'realm_access', 'unit', 'tid', 'oid'], email: ['email'] },
    conformIdTokenClaims: claimsByUserinfo,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...running.person, sub }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: (context) => grantAll(provider, context),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, {
      login: { accountId: running.person.sub, remember: false },
    });
  });
  const running: OpenIdProvider = {
    issuer,
    person: { sub: 'nobody' },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return running;
}

const signingKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

/** Nobody is asked for consent: the municipality gave it for its people. */
async function grantAll(provider: Provider, { oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']>> {
  const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}
