import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '#libs/database';
import { Public } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { ReminderTransport } from '#libs/reminders';
import { Metrics } from './metrics.js';

/** For who watches the process; outside `/api/v1`. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly transport: ReminderTransport,
  ) {}

  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ok'; database: 'ok'; queue: string }> {
    const reachable = await this.database.isReachable().catch(() => false);
    if (!reachable) throw commonProblems.unavailable({ seconds: 5 });
    // Without the queue people still work, and what they plan is handed over once it is back.
    return { status: 'ok', database: 'ok', queue: (await this.transport.complaint()) ?? 'ok' };
  }

  @Get('metrics')
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}
