import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { IncomingScan, Receipt } from '../domain/scan.js';
import { RecordScans } from './record-scans.js';

interface Waiting {
  readonly municipalityId: string;
  readonly scans: readonly IncomingScan[];
  readonly resolve: (receipts: readonly Receipt[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Scans of one transaction, unless one request has more: a batch is what a request waits for. */
const MOST = 200;

/**
 * Lets requests that wait at the same time share one transaction. It takes what has gathered as soon as the transaction
 * before has returned: alone, a scan waits for nobody; in a surge, one commit carries many.
 */
@Injectable()
export class IntakeCollector {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly database: Database,
    private readonly recordScans: RecordScans,
  ) {}

  /** Answers when the scans are committed. */
  collect(municipalityId: string, scans: readonly IncomingScan[]): Promise<readonly Receipt[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ municipalityId, scans, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) await this.writeBatch(this.takeBatch());
    this.writing = false;
  }

  /** The requests of the municipality that has waited longest, up to the size of a batch. */
  private takeBatch(): Waiting[] {
    const first = this.waiting[0];
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    let size = 0;
    for (const request of this.waiting) {
      const fits = batch.length === 0 || size + request.scans.length <= MOST;
      if (request.municipalityId === first?.municipalityId && fits) {
        batch.push(request);
        size += request.scans.length;
      } else rest.push(request);
    }
    this.waiting = rest;
    return batch;
  }

  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.commit(batch);
    } catch (error) {
      const [only, ...others] = batch;
      if (others.length === 0) return only?.reject(error);
      // One request's fault is its own: each is tried alone, so that the others get their receipts.
      for (const request of batch) await this.commit([request]).catch((fault: unknown) => request.reject(fault));
    }
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    const scans = batch.flatMap((request) => request.scans);
    const receipts = await this.database.transaction(first.municipalityId, (tx) => this.recordScans.run(tx, scans));
    let start = 0;
    for (const { scans: own, resolve } of batch) {
      resolve(receipts.slice(start, start + own.length));
      start += own.length;
    }
  }
}
