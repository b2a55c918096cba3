import type { Client as FetchClient } from 'openapi-fetch';
import type { paths } from './api.gen.ts';
import type { Client } from './client.ts';
import { pageOf, toGuildError, unwrap } from './unwrap.ts';

export function systemFunctions(api: FetchClient<paths>): Client['system'] {
  return {
    health: async () => {
      const { data, error, response } = await api.GET('/health');
      const health = data ?? error;
      if (health && 'database' in health) return health;
      throw toGuildError(null, response);
    },
    errors: async (query = {}) =>
      pageOf(unwrap(await api.GET('/api/v1/admin/errors', { params: { query } }))),
  };
}
