import { ALL_ROUTES, type RouteContract } from '@guildhall/contracts';
import { Compile } from 'typebox/compile';

const COMPILED = new Map<string, ReturnType<typeof Compile>>();

/**
 * Compare a successful answer with what the contract promises; every request of
 * a test goes through this, so no route can drift away from its description.
 * @throws Error naming the places that do not fit.
 */
export function checkContract(method: string, path: string, status: number, body: unknown): void {
  const contract = ALL_ROUTES.find((candidate) => fits(candidate, method, path));
  if (contract === undefined || contract.status !== status || typeof body !== 'object') return;
  // A file, which may be JSON by chance.
  if (contract.binary !== undefined) return;
  const schema = COMPILED.get(contract.id) ?? Compile(contract.response);
  COMPILED.set(contract.id, schema);
  const answer = contract.envelope === false ? body : (body as { data: unknown } | null)?.data;
  if (schema.Check(answer)) return;
  const problems = schema.Errors(answer).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${method} ${path} does not answer as its contract says: ${problems.join('; ')}`);
}

/** A placeholder stands for one step of the path; the first fitting route is the one that is served. */
function fits(contract: RouteContract, method: string, path: string): boolean {
  const pattern = contract.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
  return contract.method === method && new RegExp(`^${pattern}$`).test(path.split('?', 1)[0] ?? '');
}
