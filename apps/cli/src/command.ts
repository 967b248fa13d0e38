import type { INestApplicationContext } from '@nestjs/common';

/** Results go to stdout, progress to stderr. */
export interface Output {
  result(text: string): void;
  progress(text: string): void;
}

export interface CommandCall {
  readonly app: INestApplicationContext;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly out: Output;
}

/** 0 done, 1 the data is bad and nothing was taken, 2 wrong usage (api.md). */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  /** As it is typed, e.g. `report headline`. */
  readonly name: string;
  readonly summary: string;
  /** Names of what follows, e.g. `<dir>`. */
  readonly args?: readonly string[];
  /** `name: description`; a value is expected where the name ends with `=`. */
  readonly options?: Readonly<Record<string, string>>;
  run(call: CommandCall): Promise<ExitStatus>;
}
