/** A login: small letters without accents, digits, point, underscore, hyphen. Never an e-mail address. */
export const LOGIN = /^[a-z0-9._-]{2,64}$/;

/** A login or e-mail address as somebody types it, as it is compared. */
export const typedLogin = (text: string): string => text.trim().toLowerCase();
