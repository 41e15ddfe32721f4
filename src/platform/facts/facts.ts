import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';

declare const PAYLOAD: unique symbol;

/** Something that became true in a transaction, as modules further down the list may hear of it. */
export interface Fact<Payload> {
  /** Past tense, as in `devices.device-collected`. */
  readonly name: string;
  readonly [PAYLOAD]?: (payload: Payload) => Payload;
}

export type Subscriber<Payload> = (tx: Tx, payload: Payload) => Promise<void>;

export const defineFact = <Payload>(name: string): Fact<Payload> => ({ name });

/**
 * Who hears of which fact. Subscribers run inside the publisher's transaction, in the order in which they subscribed:
 * what one of them throws rolls everything back, and what takes long belongs into a job it enqueues.
 */
@Injectable()
export class Facts {
  private readonly subscribers = new Map<object, Subscriber<never>[]>();

  subscribe<Payload>(fact: Fact<Payload>, subscriber: Subscriber<Payload>): void {
    this.subscribers.set(fact, [...(this.subscribers.get(fact) ?? []), subscriber]);
  }

  async publish<Payload>(tx: Tx, fact: Fact<Payload>, payload: Payload): Promise<void> {
    // `subscribe` took only subscribers of this fact's payload; a map cannot say so.
    for (const subscriber of this.subscribers.get(fact) ?? []) await subscriber(tx, payload as never);
  }
}
