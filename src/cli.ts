import 'reflect-metadata';
import { COMMANDS } from './cli/commands.js';
import { UsageError } from './cli/usage-error.js';
import { runProgram } from './start.js';

/** `npm run cli -- COMMAND …`: reaches the same database as the app does, whether the app runs or not. */
const [name = '', ...words] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command === undefined) {
  console.error(['Commands:', ...[...COMMANDS].map(([each, { usage }]) => `  ${each.padEnd(14)} ${usage}`)].join('\n'));
  process.exitCode = name === '' || name === 'help' ? 0 : 1;
} else {
  try {
    const { run, needsDatabase } = command;
    if (needsDatabase) await runProgram((started) => run(words, started));
    else await run(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nUsage: npm run cli -- ${name} ${command.usage}`);
    process.exitCode = 1;
  }
}
