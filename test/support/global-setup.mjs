import './run-typescript.mjs';

/** Jest loads its global setup outside its own transforms: the sources are TypeScript, so they come through ours. */
export default async function globalSetup() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
