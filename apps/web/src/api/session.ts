import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Role } from '#contracts/core/roles';
import { api, ask, setCsrfToken, type Message } from './client.js';
import { ApiProblem } from './problem.js';
import { queryClient } from './query-client.js';

export type Session = Message<'CurrentSession'>;

const MARK = 'filiz-signed-in';
const marked = (): boolean => {
  try {
    return localStorage.getItem(MARK) === '1';
  } catch {
    // Without storage we ask the server each time.
    return true;
  }
};
function mark(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(MARK, '1');
    else localStorage.removeItem(MARK);
  } catch {
    // Only spares a question to the server.
  }
}

async function readSession(): Promise<Session | null> {
  try {
    // Nobody signed in is an answer here, not the end of a session.
    const { data: session, error, response } = await api.GET('/sessions/current');
    if (!session) throw ApiProblem.from(response.status, error);
    setCsrfToken(session.csrfToken);
    mark(true);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      setCsrfToken(undefined);
      mark(false);
      return null;
    }
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 5 * 60_000,
});

/** Who is signed in, or null. Visitors who never signed in here cost the server no question. */
export function useSession(): Session | null | undefined {
  const known = marked();
  const { data } = useQuery({ ...sessionQuery, enabled: known });
  return known ? data : null;
}

export async function signIn(email: string, password: string): Promise<Session> {
  const session = await ask(api.POST('/sessions', { body: { email, password } }));
  setCsrfToken(session.csrfToken);
  mark(true);
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

export async function signOut(): Promise<void> {
  await ask(api.DELETE('/sessions/current'));
  forgetSession();
}

/** Nothing of the last reader stays in memory. */
export function forgetSession(): void {
  setCsrfToken(undefined);
  mark(false);
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, null);
}

export const hasRole = (session: Session | null | undefined, ...roles: Role[]): boolean =>
  session?.grants.some((grant) => (roles as string[]).includes(grant.role)) ?? false;

/** The firms that somebody acts for. */
export const firmsOf = (session: Session | null | undefined): string[] => [
  ...new Set(
    (session?.grants ?? []).flatMap(({ role, scopeId }) => (role === 'firm' && scopeId ? [scopeId] : [])),
  ),
];
