import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { buildServer, runCommand } from './application-process.js';

describe('the OpenAPI document', () => {
  let document: OpenAPI3;
  let folder: string;

  beforeAll(async () => {
    buildServer();
    folder = await mkdtemp(join(tmpdir(), 'atertag-openapi-'));
    await chmod(folder, 0o711);
    const { stdout } = await runCommand(['openapi'], { env: { ATERTAG_DATA_DIR: join(folder, 'data') } });
    document = JSON.parse(stdout) as OpenAPI3;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('describes the body of every answer that has one', () => {
    const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        route: `${method} ${path}`,
        operation: operation as Operation,
      })),
    );
    const bare = operations
      .filter(({ operation }) => !['204', '302'].some((bodiless) => bodiless in operation.responses))
      .filter(({ operation }) => Object.values(operation.responses).every(({ content }) => content === undefined));
    expect(bare.map(({ route }) => route)).toEqual([]);
  });

  it('is what the web client was generated from; mend with npm run openapi', async () => {
    const generated = astToString(await openapiTS(document));
    const committed = await readFile(new URL('../../web/src/api/schema.ts', import.meta.url), 'utf8');
    expect(committed).toContain(generated.trim());
  });
});

interface Operation {
  readonly responses: Record<string, { readonly content?: object }>;
}
