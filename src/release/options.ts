/** The options of a command. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BuildError } from './cause.ts';

/** What a command was given. Throws a BuildError that says what nobody can tell of it, and how the command is used. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new BuildError(`${reason}\nUse: ${usage}`);
  }
}
