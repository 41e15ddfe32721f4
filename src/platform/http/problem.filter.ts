import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, PROBLEMS, type ProblemType } from '../../shared/problem.js';
import { Log } from '../log/log.js';

/** The one place where an error becomes an answer: `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (!problem) this.logUnknown(error, request);
    if (!reply.sent) sendProblem(request, reply, problem);
  }

  private logUnknown(error: unknown, request: FastifyRequest): void {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    this.log.error('http.failed', { requestId: request.id, route: request.routeOptions.url, message, stack });
  }
}

/** @param problem null for what we do not know */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem | null): void {
  const { status, title } = problem ? PROBLEMS[problem.type] : UNKNOWN;
  const { retryAfterSeconds } = problem?.extra ?? {};
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  void reply
    .status(status)
    .type('application/problem+json')
    .send({
      type: `https://atertag.se/problems/${problem?.type ?? 'internal'}`,
      title,
      status,
      detail: problem?.detail ?? `Report the request id ${request.id} to whoever runs this installation.`,
      requestId: request.id,
      ...problem?.extra,
    });
}

const UNKNOWN = { status: 500, title: 'Something went wrong on our side' } as const;

const BY_STATUS = new Map<number, ProblemType>([
  [400, 'malformed'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [413, 'too-large'],
  [415, 'unsupported-media-type'],
  [429, 'too-many-requests'],
  [503, 'unavailable'],
]);

/**
 * What only the database can tell, by SQLSTATE: text that is no id, number or date, a number or date out of range, a NUL in
 * a text; an id that refers to nothing; a key that somebody else took meanwhile.
 */
const BY_DATABASE = new Map<string | undefined, Problem>([
  ...['22P02', '22P05', '22003', '22007', '22008', '22021'].map(
    (code) => [code, new Problem('invalid', 'A value is not of the form this field takes.')] as const,
  ),
  ['23503', new Problem('invalid', 'An id in the request refers to something that is not in this municipality.')],
  [
    '23505',
    new Problem('conflict', 'Somebody else recorded the same at the same moment. Look, and send again if needed.'),
  ],
]);

/** Our own problems as they are; what Nest, Fastify or PostgreSQL refuse for the caller's sake, translated. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  const refused = BY_DATABASE.get(code);
  if (refused) return refused;
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const type = status === undefined ? undefined : BY_STATUS.get(status);
  return type ? new Problem(type, (error as Error).message) : null;
}
