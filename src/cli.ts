import 'reflect-metadata';
import { COMMANDS } from './cli/commands.js';
import { UsageError } from './cli/usage-error.js';
import { runProgram } from './start.js';

/** `npm run cli -- COMMAND …`: reaches the same database as the app does, whether the app runs or not. */
const [name = '', ...words] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command === undefined) {
  console.error(['Commands:', ...[...COMMANDS].map(([each, { usage }]) => `  ${each.padEnd(20)} ${usage}`)].join('\n'));
  process.exitCode = name === '' || name === 'help' ? 0 : 1;
} else {
  const { run, needsDatabase, usage } = command;
  /** Words that are not understood are answered with the usage; any other error goes on. */
  const answering = async (running: Promise<void>): Promise<void> => {
    try {
      await running;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(`${error.message}\nUsage: npm run cli -- ${name} ${usage}`);
      process.exitCode = 1;
    }
  };
  if (needsDatabase) await runProgram((started) => answering(run(words, started)));
  else await answering(run(words));
}
