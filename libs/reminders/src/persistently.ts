import { Logger } from '@nestjs/common';

/** A server that restarts, a connection that broke, a disk that is full: it passes. */
const PASSING =
  /^(08|57P|53)|^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)|^SQLITE_(BUSY|FULL|IOERR)/;
const PASSING_WORDS = /connection terminated|connection ended|timeout exceeded when trying to connect/i;
const FIRST_WAIT_MILLIS = 100;
const LONGEST_WAIT_MILLIS = 3_000;
/** A process that stops waits no longer; what it leaves behind is found by its lease. */
const GIVES_UP_AFTER_MILLIS = 10 * 60_000;

/** Again and again, until the database is back. @throws what does not pass by itself */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  const log = new Logger('deliveries');
  const began = performance.now();
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() - began > GIVES_UP_AFTER_MILLIS) throw error;
      if (wait >= LONGEST_WAIT_MILLIS) log.warn(`the database does not answer: ${String(error)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return PASSING.test(String(code)) || PASSING_WORDS.test(String(message));
}
