import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

describe('a body that cannot be read is refused as a problem, and nothing is stored', () => {
  let city: City;
  let member: Person;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
  });
  afterEach(async () => {
    await city.close();
  });

  it.each([
    ['broken JSON', '{"name":', {}, 400, 'malformed_body'],
    ['no body', '', {}, 400, 'invalid_input'],
    ['10 MB', JSON.stringify({ name: 'x'.repeat(10_000_000) }), {}, 413, 'payload_too_large'],
    ['another type', 'name=x', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['an amount of 1e400', '{"name":"某公司","version":1e400}', {}, 400, 'invalid_input'],
    ['a prototype', '{"name":"某公司","__proto__":{"admin":true}}', {}, 400, 'malformed_body'],
    ['an unknown field', '{"name":"某公司","nonsense":1}', {}, 400, 'invalid_input'],
    ['a list', '[]', {}, 400, 'invalid_input'],
  ] as const)('%s', async (_, body, headers, status, code) => {
    const answer = await member.send('POST', '/enterprises', body, headers);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('broken UTF-8', async () => {
    const answer = await member.send('POST', '/enterprises', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_body' } });
  });

  it('SQL and HTML in a name are a name', async () => {
    const name = `'; DROP TABLE enterprise; -- <script>alert(1)</script>`;
    const { id } = await member.does<{ id: string }>('/enterprises', { name });
    expect(await member.reads(`/enterprises/${id}`)).toMatchObject({ name });
  });

  it('a route that is not there, in both languages', async () => {
    expect(await member.get('/nonsense')).toMatchObject({
      status: 404,
      body: { code: 'not_found', title: '没有找到' },
    });
    expect(await member.get('/nonsense', { 'accept-language': 'en' })).toMatchObject({ body: { title: 'Not found' } });
  });
});
