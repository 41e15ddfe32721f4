import { Injectable } from '@nestjs/common';
import type { KnownPrincipal } from '../queries/find-principal.js';

/** How long a revoked credential may still work. Looking it up each time is a transaction a request. */
const LIFETIME_MS = 3_000;
const MOST = 10_000;

/** Verified credentials of the last seconds. */
@Injectable()
export class PrincipalCache {
  private readonly entries = new Map<string, { principal: KnownPrincipal; until: number }>();

  get(text: string): KnownPrincipal | undefined {
    const entry = this.entries.get(text);
    if (!entry) return undefined;
    if (entry.until > performance.now()) return entry.principal;
    this.entries.delete(text);
    return undefined;
  }

  set(text: string, principal: KnownPrincipal): void {
    if (this.entries.size >= MOST) this.entries.clear();
    this.entries.set(text, { principal, until: performance.now() + LIFETIME_MS });
  }

  forget(text: string): void {
    this.entries.delete(text);
  }

  /** Whoever this is is looked up again, whichever credential they show. */
  forgetActor(actor: string): void {
    for (const [text, { principal }] of this.entries) if (principal.actor === actor) this.entries.delete(text);
  }
}
