import { PERMISSIONS } from '#libs/organisation';
import { City } from '../support/city.js';

interface Operation {
  readonly 'x-operation'?: string;
  readonly summary?: string;
}

describe('the API document', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  it('names for every route a row of the permission matrix, or that it is public', async () => {
    const document = (await (await fetch(`${city.address}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    };
    expect(document.openapi).toMatch(/^3\.1\./);
    const known = new Set([...Object.keys(PERMISSIONS), 'public']);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
    );
    expect(routes.length).toBeGreaterThan(40);
    for (const { route, operation } of routes) {
      expect({ route, known: known.has(operation['x-operation'] ?? '') }).toEqual({ route, known: true });
      expect({ route, summary: operation.summary ?? '' }).not.toEqual({ route, summary: '' });
    }
  });
});
