import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words go to the structured log; its start-up chatter does not. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(message);
  }

  warn(message: unknown): void {
    this.logger.warn(message);
  }

  error(message: unknown): void {
    this.logger.error(message);
  }
}
