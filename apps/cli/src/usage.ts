import { parseArgs } from 'node:util';
import type { Command, CommandCall } from './command.js';

export interface ParsedCommand extends Pick<CommandCall, 'args' | 'options'> {
  readonly command: Command;
}

/** Which command is meant, with its options; `undefined` for wrong usage. */
export function parse(commands: readonly Command[], words: readonly string[]): ParsedCommand | undefined {
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => words[place] === word));
  if (command === undefined) return undefined;
  try {
    const { values, positionals } = parseArgs({
      args: words.slice(command.name.split(' ').length),
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        Object.keys(command.options ?? {}).map((name) => [
          name.replace('=', ''),
          { type: name.endsWith('=') ? 'string' : 'boolean' },
        ]),
      ),
    });
    if (positionals.length !== (command.args?.length ?? 0)) return undefined;
    return { command, args: positionals, options: values };
  } catch {
    return undefined;
  }
}

export function usage(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, args = [], options = {}, summary }) => [
    `  ${[name, ...args].join(' ')}`,
    `      ${summary}`,
    ...Object.entries(options).map(([option, says]) => `      --${option.replace('=', ' <…>')}  ${says}`),
  ]);
  return ['npm run zhudian -- <command>', ...lines].join('\n');
}
