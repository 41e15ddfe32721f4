import { AppModule } from '../app.module.js';
import { CreateDemo, type DemoResult } from '../modules/operations/operations.public.js';
import { createHttpApp } from '../platform/http/create-http-app.js';
import { type Started, startJobs, stopJobs } from '../start.js';
import { printTable } from './print-table.js';
import { showProgress } from './progress-line.js';

/** Makes the demo municipality through the real API, on a port of its own, and prints what it comes to. */
export async function createDemo(_: string[], { env, log, database }: Started): Promise<void> {
  const app = await createHttpApp(AppModule.forRoot(env, database.url, log), log);
  const server = app.getHttpAdapter().getInstance();
  try {
    await app.init();
    await startJobs(app, { workers: true });
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const bar = showProgress('Making the demo');
    const demo = await app.get(CreateDemo).run(address, (done, total) => bar.show(done, total));
    bar.end();
    console.log(demo.already ? 'The demo municipality is already there.' : 'The demo municipality is ready.');
    await printResults(demo);
    if (demo.password !== undefined) console.log(`\nSign in to Demo with this one-time password: ${demo.password}`);
    if (demo.sharesOneTimePassword)
      console.log('\nSign in to Demo with the one-time password of the first start; there too you choose your own.');
    await demo.close();
  } finally {
    await server.close();
    await stopJobs(app);
    await app.close();
  }
}

interface Profile {
  readonly totalKgCo2e: number;
  readonly low95KgCo2e: number;
  readonly high95KgCo2e: number;
  readonly municipalShareKgCo2e: number;
}

interface Energy {
  readonly baseline: { readonly year: number; readonly kwh: number } | null;
  readonly years: readonly { readonly year: number; readonly kwh: number | null; readonly targetKwh: number | null }[];
  readonly asOfYear: number | null;
  readonly gapKwh: number | null;
  readonly progress: number | null;
}

async function printResults({ api, campaignId }: DemoResult): Promise<void> {
  const campaign = await api.get<{ name: string }>(`/campaigns/${campaignId}`);
  const savings = await api.get<{
    factorSet: string;
    counts: Record<string, number>;
    profiles: Record<'conv' | 'cons', Profile>;
  }>(`/campaigns/${campaignId}/savings`);
  const { collected = 0, reused = 0, recycled = 0 } = savings.counts;
  console.log(
    `\n${campaign.name}: ${collected} devices collected, ${reused} reused, ${recycled} recycled. Factor set ${savings.factorSet}.`,
  );
  console.log('Estimated to have avoided, compared with buying new (kg CO2e):');
  printTable(
    ['profile', 'total', 'low 95 %', 'high 95 %', 'municipal share'],
    (['conv', 'cons'] as const).map((name) => {
      const { totalKgCo2e, low95KgCo2e, high95KgCo2e, municipalShareKgCo2e } = savings.profiles[name];
      return [
        name.toUpperCase(),
        ...[totalKgCo2e, low95KgCo2e, high95KgCo2e, municipalShareKgCo2e].map((kg) => kg.toFixed(3)),
      ];
    }),
  );
  const { items } = await api.get<{ items: { id: string; name: string }[] }>('/departments');
  console.log('\nEnergy of the departments against −30 % in ten years (kWh):');
  const rows: string[][] = [];
  for (const { id, name } of items) {
    const { baseline, years, asOfYear, gapKwh, progress } = await api.get<Energy>(`/departments/${id}/energy`);
    const latest = years.find(({ year }) => year === asOfYear);
    const kwh = [baseline?.kwh, latest?.kwh, latest?.targetKwh, gapKwh].map((value) => value?.toFixed(0) ?? '–');
    rows.push([
      name,
      String(baseline?.year ?? '–'),
      String(asOfYear ?? '–'),
      ...kwh,
      progress === null ? '–' : `${(progress * 100).toFixed(1)} %`,
    ]);
  }
  printTable(['department', 'from', 'as of', 'baseline', 'now', 'target', 'gap', 'of the way'], rows);
}
