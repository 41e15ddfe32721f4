export { CreateApiKey } from './use-cases/create-api-key.js';
export { RevokeApiKey } from './use-cases/revoke-api-key.js';
export { adminPasswordHash, SetAdminPassword } from './use-cases/set-admin-password.js';
export { newOneTimePassword } from './persistence/secret.js';
