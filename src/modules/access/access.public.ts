export { CreateApiKey } from './use-cases/create-api-key.js';
export { RevokeOperatorKey } from './use-cases/revoke-operator-key.js';
export { CreateOperatorKey } from './use-cases/create-operator-key.js';
export { RevokeApiKey } from './use-cases/revoke-api-key.js';
export { adminPassword, type AdminPassword, SetAdminPassword } from './use-cases/set-admin-password.js';
export { decodeCredential } from './domain/credential.js';
export { refuseForeign } from './http/foreign-request.js';
export { writeSessionCookie } from './http/session-cookie.js';
export { currentStationJoin } from './queries/current-station-join.js';
export { listStations } from './queries/stations.js';
export { CloseStationJoin } from './use-cases/close-station-join.js';
export { EndStations } from './use-cases/end-stations.js';
export { JoinStation, scanAgain } from './use-cases/join-station.js';
export { OpenStationJoin } from './use-cases/open-station-join.js';
export { newOneTimePassword } from './persistence/secret.js';
export {
  accountsOfPerson,
  sessionsOfPerson,
  type AccountOfPerson,
  type SessionOfPerson,
} from './queries/accounts-of-person.js';
export { CloseAccountsOfPerson } from './use-cases/close-accounts-of-person.js';
