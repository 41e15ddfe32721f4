import { type IdentifierKind, normaliseIdentifier } from './identifiers.js';

/** One name a device goes by. `value` is what look-ups compare; `written` is what the label says. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly written: string;
}

export const identifierOf = (kind: IdentifierKind, written: string): Identifier => ({
  kind,
  value: normaliseIdentifier(kind, written),
  written: written.trim(),
});
