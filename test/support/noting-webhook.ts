import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook that takes its time and notes what arrived, and whether it was marked as a repeat. */
export class NotingWebhook {
  readonly arrivals = new Map<string, boolean[]>();

  private constructor(private readonly server: Server) {}

  static async start(slowMillis: number): Promise<NotingWebhook> {
    const server = createServer();
    const webhook = new NotingWebhook(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const said = JSON.parse(Buffer.concat(parts).toString()) as { deliveryId: string; isRepeat: boolean };
        webhook.arrivals.set(said.deliveryId, [...(webhook.arrivals.get(said.deliveryId) ?? []), said.isRepeat]);
        setTimeout(() => response.writeHead(204).end(), Math.random() * slowMillis);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return webhook;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hook`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
