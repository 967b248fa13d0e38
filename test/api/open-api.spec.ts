import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { City } from '../support/city.js';

const COMMITTED = 'docs/openapi.json';

describe('docs/openapi.json', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  it('is the document that the code generates (ZHUDIAN_WRITE_OPENAPI=1 writes it anew)', async () => {
    const document: unknown = await (await fetch(`${city.address}/api/openapi.json`)).json();
    if (process.env['ZHUDIAN_WRITE_OPENAPI'] === '1')
      writeFileSync(COMMITTED, `${JSON.stringify(document, null, 2)}\n`);
    expect(document).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });
});

it('no two shapes of the document have one name: the second would silently stand for the first', () => {
  const files = readdirSync('libs', { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) => name.endsWith('.ts') && parentPath.includes('http'),
  );
  const names = files.flatMap(({ name, parentPath }) =>
    [...readFileSync(join(parentPath, name), 'utf8').matchAll(/^(?:export )?class (\w+(?:Dto|Fields))\b/gm)].map(
      ([, shape]) => shape,
    ),
  );
  expect(names.filter((shape, place) => names.indexOf(shape) !== place)).toEqual([]);
});
