import { useQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from '../api/session.js';

/** Who is signed in; null for nobody, or while that is not known. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
