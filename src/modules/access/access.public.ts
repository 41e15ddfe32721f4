export { CreateApiKey } from './use-cases/create-api-key.js';
export { SetAdminPassword } from './use-cases/set-admin-password.js';
export { newOneTimePassword } from './domain/secret.js';
