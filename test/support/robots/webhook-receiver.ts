import { createHmac } from 'node:crypto';
import { type Answered, OutsideServer, type Posted } from './outside-server.js';

/** A program of the city's own: checks the signature, and takes each delivery once. */
export class WebhookReceiver extends OutsideServer {
  readonly secret = 'webhook-secret-0001';
  private readonly known = new Set<string>();

  static start(): Promise<WebhookReceiver> {
    return new WebhookReceiver().listen();
  }

  private constructor() {
    super();
  }

  get url(): string {
    return `${this.address}/hook`;
  }

  protected judge({ headers, text }: Posted): Answered & { takes: boolean } {
    const timestamp = headers['x-zhudian-timestamp'] ?? '';
    const wanted = `sha256=${createHmac('sha256', this.secret).update(`${timestamp}.${text}`).digest('hex')}`;
    if (headers['x-zhudian-signature'] !== wanted) return { takes: false, status: 401, body: {} };
    const delivery = headers['x-zhudian-delivery'] ?? '';
    const isNew = !this.known.has(delivery);
    this.known.add(delivery);
    return { takes: isNew, status: 204, body: '' };
  }
}
