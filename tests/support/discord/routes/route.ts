import type { RecordedRequest } from '../recorded-request.ts';
import type { World } from '../world.ts';

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface RouteCall {
  readonly request: RecordedRequest;
  readonly world: World;
  /** The named parts of the path, in the order they stand there. */
  readonly parts: readonly string[];
}

export interface Route {
  readonly method: string;
  /** Like `/channels/:/messages/:`, where each colon is one part. */
  readonly path: string;
  /** Without the bot's token: interaction tokens speak for themselves. */
  readonly isOpen?: boolean;
  readonly answer: (call: RouteCall) => RestAnswer;
}

export function ok(body: unknown, status = 200): RestAnswer {
  return { status, body };
}

export const nothing: RestAnswer = { status: 204 };

/** The parts of a path that fits the route, else `undefined`. */
export function matchRoute(route: Route, request: RecordedRequest): readonly string[] | undefined {
  if (route.method !== request.method) return undefined;
  const wanted = route.path.split('/');
  const given = request.path.split('/');
  if (wanted.length !== given.length) return undefined;
  const fits = wanted.every((part, index) => part === ':' || part === given[index]);
  return fits ? given.filter((_part, index) => wanted[index] === ':').map(decodeURIComponent) : undefined;
}

/** The part at this place; a route that asks for more than its path has is a mistake in the test's support. */
export function part(call: RouteCall, index: number): string {
  const found = call.parts[index];
  if (found === undefined) throw new Error(`No part ${String(index)} in ${call.request.path}`);
  return found;
}
