import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { ROOT } from './root.mjs';

const PROBE_MILLIS = 2000;

/**
 * What tests may want and this machine may lack. A test that wants one of them and does not find it is skipped
 * and names it; `mentions` recognises the name.
 */
export async function findProvisions(environment) {
  const referenceData = resolve(ROOT, environment.ZHUDIAN_REFERENCE_DATA ?? '../shared/data');
  return {
    postgres: await service(
      'PostgreSQL',
      'ZHUDIAN_TEST_POSTGRES_URL',
      'postgres://user@127.0.0.1:5432/postgres',
      environment,
    ),
    redis: await service('Redis', 'ZHUDIAN_TEST_REDIS_URL', 'redis://127.0.0.1:6379', environment),
    referenceData: {
      name: 'reference data',
      mentions: /reference data/i,
      path: referenceData,
      isThere: existsSync(referenceData),
      // Without its folder beside the repository, even CI passes.
      neededInCi: existsSync(resolve(ROOT, '../shared/data')),
      cure: `set ZHUDIAN_REFERENCE_DATA to the folder of the reference data (looked in ${referenceData})`,
    },
  };
}

async function service(name, key, example, environment) {
  const url = environment[key];
  const isThere = url !== undefined && url !== '' && (await answers(url));
  const why = url ? `nothing answers at the address in ${key}; start it` : `set ${key}, e.g. ${example}`;
  return { name, mentions: new RegExp(name, 'i'), isThere, neededInCi: true, cure: why };
}

function answers(url) {
  if (!URL.canParse(url)) return false;
  const { hostname, port, protocol } = new URL(url);
  const standard = protocol.startsWith('redis') ? 6379 : 5432;
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port) || standard, timeout: PROBE_MILLIS });
    const end = (isThere) => {
      socket.destroy();
      done(isThere);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}
