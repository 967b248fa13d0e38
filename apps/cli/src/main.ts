import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Problem, readConfiguration } from '#libs/kernel';
import { CliModule } from './cli.module.js';
import type { Command, ExitStatus, Output } from './command.js';
import { auditHead, auditVerify } from './commands/audit.js';
import { demo } from './commands/demo.js';
import { doctor } from './commands/doctor.js';
import { importBundle } from './commands/import-bundle.js';
import { init } from './commands/init.js';
import { ownershipPassed } from './commands/ownership-passed.js';
import { remindersPlan } from './commands/reminders-plan.js';
import { remindersSimulate } from './commands/reminders-simulate.js';
import { reportHeadline } from './commands/report-headline.js';
import { userAdd } from './commands/user-add.js';
import { parse, usage } from './usage.js';

const COMMANDS: readonly Command[] = [
  init,
  userAdd,
  importBundle,
  reportHeadline,
  ownershipPassed,
  remindersPlan,
  remindersSimulate,
  demo,
  auditVerify,
  auditHead,
  doctor,
];

const OUT: Output = {
  result: (text) => process.stdout.write(`${text}\n`),
  progress: (text) => process.stderr.write(`${text}\n`),
};

async function main(words: readonly string[]): Promise<ExitStatus> {
  const parsed = parse(COMMANDS, words);
  if (parsed === undefined) {
    OUT.progress(usage(COMMANDS));
    return words.includes('--help') ? 0 : 2;
  }
  const configuration = readConfiguration(process.env);
  if ('errors' in configuration) {
    for (const { key, given, allowed } of configuration.errors)
      OUT.progress(`${key}=${given}: 只能填 / allowed: ${allowed}`);
    return 2;
  }
  const app = await NestFactory.createApplicationContext(CliModule.forRoot(configuration), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await parsed.command.run({ app, args: parsed.args, options: parsed.options, out: OUT });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    OUT.progress(`${error.code}: ${error.detail('zh')}\n${error.detail('en')}`);
    for (const { path, message } of error.errors ?? []) OUT.progress(`  ${path}: ${message.zh} / ${message.en}`);
    return error.status === 400 ? 2 : 1;
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
