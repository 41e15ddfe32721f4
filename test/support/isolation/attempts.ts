import { v7 as uuidv7 } from 'uuid';
import { type Example, exampleOf, filledIn, IdHere, type Slot, slotsOf } from './examples.js';
import { type Kind, kindOfParameter } from './identifiers.js';
import type { Operation } from './operations.js';

/** One request to an operation. */
export interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Ids it sends that the sender should not know. */
  readonly foreign: readonly string[];
  /** Of those, the ones that are the sender's to make up. */
  readonly fresh: readonly string[];
  /** Its path or body names something foreign that is not the sender's to make up: it must not succeed. */
  readonly aimsAtForeign: boolean;
}

export type Pick = (kind: Kind, fresh: boolean) => string | undefined;

type Part = 'path' | 'query' | 'body';
interface Place {
  readonly part: Part;
  readonly at: Slot;
  readonly id: IdHere;
}

/** The operation on the caller's own things, with everything that it takes or with only what it needs. */
export function ownAttempt(operation: Operation, own: Pick, full: boolean): Attempt {
  return attempt(operation, own, own, () => full, []);
}

/**
 * The operation with foreign ids: in each place where an id goes by itself, the others the caller's own, and in all at once.
 * Where there is no such place, the operation as it is.
 */
export function foreignAttempts(operation: Operation, own: Pick, foreign: Pick): Attempt[] {
  const places = placesOf(operation).filter(({ id }) => foreign(id.kind, id.fresh) !== undefined);
  if (places.length === 0) return [ownAttempt(operation, own, false)];
  const required = (): boolean => false;
  const all = (): boolean => true;
  return [
    ...places.map((place) =>
      attempt(operation, own, foreign, (path) => place.part !== 'path' && leadsTo(place, path), [place]),
    ),
    ...places.filter(({ part }) => part === 'path').map((place) => attempt(operation, own, foreign, all, [place])),
    attempt(operation, own, foreign, all, places),
    attempt(operation, own, foreign, required, places),
  ];
}

function placesOf(operation: Operation): Place[] {
  const all = (): boolean => true;
  const within = (part: Part, example: Example): Place[] => slotsOf(example).map((slot) => ({ part, ...slot }));
  return [
    ...within('path', parametersOf(operation)),
    ...within('query', operation.query ? exampleOf(operation.route, operation.query, all) : {}),
    ...within('body', operation.body ? exampleOf(operation.route, operation.body, all) : {}),
  ];
}

const parametersOf = ({ route, path }: Operation): Record<string, IdHere> =>
  Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, new IdHere(kindOfParameter(route, name), false)]),
  );

const leadsTo = ({ at }: Place, path: string): boolean => {
  const names = at.filter((step) => typeof step === 'string').join('/');
  return `/${names}/`.startsWith(`${path}/`);
};

function attempt(
  operation: Operation,
  own: Pick,
  foreign: Pick,
  wanted: (path: string) => boolean,
  places: readonly Place[],
): Attempt {
  const { route, method, path, query, body, takesFile } = operation;
  const sent: string[] = [];
  const fresh: string[] = [];
  const aims: string[] = [];
  const pickFor =
    (part: Part) =>
    (id: IdHere, at: Slot): string => {
      const isForeign = places.some((place) => place.part === part && place.at.join() === at.join());
      if (!isForeign) return id.fresh ? uuidv7() : (own(id.kind, false) ?? uuidv7());
      const value = foreign(id.kind, id.fresh) ?? uuidv7();
      sent.push(value);
      if (id.fresh) fresh.push(value);
      else if (part !== 'query') aims.push(value);
      return value;
    };
  const parameters = filledIn(parametersOf(operation), pickFor('path')) as Record<string, string>;
  const fields = query
    ? filledIn(
        exampleOf(route, query, (at) => wanted(at) && !PAGING.has(at)),
        pickFor('query'),
      )
    : {};
  const search = new URLSearchParams(
    Object.entries(fields as object).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  const target = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
  const content = body && method !== 'GET' ? filledIn(exampleOf(route, body, wanted), pickFor('body')) : undefined;
  return {
    method,
    path: search.size > 0 ? `${target}?${search.toString()}` : target,
    body: takesFile ? FILE : content,
    foreign: sent,
    fresh,
    aimsAtForeign: aims.length > 0,
  };
}

/** Where a page goes on is handed out by the page before. */
const PAGING = new Set(['/after']);

export const FILE = new Uint8Array(Buffer.from('serienummer;kategori\nSWEEP0001;laptop\n'));
