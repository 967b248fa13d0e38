import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '#libs/database';
import type { Configuration } from '#libs/kernel';
import type { HttpEnding } from '../domain/send-outcomes.js';
import { isPublicAddress } from './public-address.js';

const ANSWER_LIMIT_BYTES = 64 * 1024;
const TIMEOUT_MILLIS = 10_000;
const REFUSED = 'address_refused';
const LONGEST_WAIT_SECONDS = 3600;

/**
 * Posts to an address that people gave us. Names are resolved first and only the checked addresses are connected to, so that
 * no name leads into the own network (SSRF), not even one that changes between check and use. Redirects are not followed, the
 * answer is bounded in time and size, and each request has a connection of its own: what fails on it belongs to it.
 */
@Injectable()
export class PostOut {
  private readonly isAllowed: (address: string) => boolean;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.isAllowed = configuration.allowPrivateTargets === true ? () => true : isPublicAddress;
  }

  /** Never throws. */
  async run(url: URL, body: string, headers: OutgoingHttpHeaders, signal: AbortSignal): Promise<HttpEnding> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !this.isAllowed(host)) return { kind: 'failed', sent: false, code: REFUSED };
    let isConnected = false;
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    try {
      const request = send(url, {
        method: 'POST',
        agent: false,
        lookup: this.lookup,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLIS)]),
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'User-Agent': 'Zhudian', ...headers },
      });
      request.once('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          isConnected = true;
        });
      });
      return await answerTo(request, body);
    } catch (error) {
      return { kind: 'failed', sent: isConnected, code: codeOf(error) };
    }
  }

  /** As `net.connect` asks for it, for one address or for all. */
  private readonly lookup: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) {
        done(error, '', 0);
        return;
      }
      const addresses = found.filter(({ address }) => this.isAllowed(address));
      const [first] = addresses;
      if (first === undefined) done(Object.assign(new Error(REFUSED), { code: REFUSED }), '', 0);
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function answerTo(request: ClientRequest, body: string): Promise<HttpEnding> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      readBounded(response).then((text) => {
        const wait = waitIn(response.headers['retry-after']);
        resolve({
          kind: 'answered',
          status: response.statusCode ?? 0,
          body: text,
          ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
        });
      }, reject);
    });
    request.end(body);
  });
}

/** What is longer than any answer of a robot is cut off, and makes no sense then. */
async function readBounded(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function waitIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Math.min(Number(header), LONGEST_WAIT_SECONDS) : undefined;
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'ETIMEDOUT';
  return typeof code === 'string' ? code : 'EUNKNOWN';
}
