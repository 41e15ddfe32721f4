import { Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { definedJobs, type JobDefinition, type JobHandler, type TenantData } from './job.js';

const HANDLES = Symbol('the job a class handles');

/** Makes a class the one handler of `job`. It becomes a provider; list it in its module. */
export const HandlesJob =
  <Data extends TenantData>(job: JobDefinition<Data>) =>
  (handler: new (...dependencies: never[]) => JobHandler<Data>): void => {
    Injectable()(handler);
    SetMetadata(HANDLES, job.name)(handler);
  };

/** Every handler by the name of its job; its start is the check that each job has exactly one. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler<TenantData>>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const faults: string[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const name = metatype ? (Reflect.getMetadata(HANDLES, metatype) as string | undefined) : undefined;
      if (name === undefined) continue;
      const other = this.handlers.get(name);
      if (other) faults.push(`${name} has two handlers, ${other.constructor.name} and ${metatype?.name ?? ''}`);
      this.handlers.set(name, instance as JobHandler<TenantData>);
    }
    for (const name of definedJobs().keys()) if (!this.handlers.has(name)) faults.push(`${name} has no handler`);
    if (faults.length > 0) throw new Error(`Every job needs exactly one handler: ${faults.join('; ')}.`);
  }

  /** @throws Error for a job this version of the program does not know */
  of(name: string): JobHandler<TenantData> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`There is no handler for the job ${name}`);
    return handler;
  }
}
