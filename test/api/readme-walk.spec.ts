import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { MakeReferenceCity } from '#libs/ledgers';
import { City } from '../support/city.js';

const WALK = /<!-- walk -->\n```bash\n([\s\S]*?)\n```/;

describe("the README's walk with curl", () => {
  let city: City;

  beforeEach(async () => {
    city = await City.startEmpty();
    await city.server.app.get(MakeReferenceCity).run({ enterprises: 60 });
  });
  afterEach(async () => {
    await city.close();
  });

  it('goes from a target to funds in place, and is refused where it should be', async () => {
    const [, script] = WALK.exec(readFileSync('README.md', 'utf8')) ?? [];
    const { stdout } = await promisify(execFile)('bash', ['-c', script ?? 'false'], {
      env: { ...process.env, BASE: city.address },
    });
    const said = stdout.split('\n').filter((line) => /^(stage|refused): /.test(line));
    expect(said).toEqual([
      'stage: null',
      'refused: stage_evidence_missing',
      'stage: contacted',
      'stage: visited',
      'stage: intent',
      'refused: stage_evidence_missing',
      'refused: stage_dates_out_of_order',
      'stage: signed',
      'stage: signed',
      'refused: forbidden',
      'stage: funds_in_place',
    ]);
  });
});
