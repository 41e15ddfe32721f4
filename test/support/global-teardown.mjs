export default async function globalTeardown() {
  await globalThis.atertagTestServer?.release();
}
