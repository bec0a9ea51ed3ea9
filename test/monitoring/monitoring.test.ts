import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Dispatcher } from '../../commands/command.ts';
import { measured } from '../../src/monitoring/measured-dispatcher.ts';
import { createMetrics, type Metrics } from '../../src/monitoring/metrics.ts';
import { startMonitoring } from '../../src/monitoring/monitoring-server.ts';
import { dispatcherOver, lastReplyTo, questionOf, repliesTo } from '../commands/request.ts';
import { openSeeds } from '../seeds.ts';

let connected = true;
let metrics: Metrics;
let dispatcher: Dispatcher;
let address: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const library = await openSeeds();
  metrics = createMetrics({ status: () => library.status(), connected: () => connected });
  dispatcher = measured(dispatcherOver(library), metrics);
  const server = await startMonitoring({ host: '127.0.0.1', port: 0, metrics, ready: () => connected });
  address = `http://127.0.0.1:${server.port}`;
  stop = server.stop;
});
afterAll(() => stop());

const metricNamed = async (name: string): Promise<number> => {
  const line = (await metrics.text()).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1));
};

describe('the metrics', () => {
  it('tell of the documents and the connection as they are now', async () => {
    expect(await metricNamed('kamerbode_documents')).toBe(5);
    expect(await metricNamed('kamerbode_passages')).toBeGreaterThan(30);
    expect(await metricNamed('kamerbode_document_problems')).toBe(0);
    expect(await metricNamed('kamerbode_gateway_connected')).toBe(1);
    connected = false;
    onTestFinished(() => {
      connected = true;
    });
    expect(await metricNamed('kamerbode_gateway_connected')).toBe(0);
  });

  it('count each question once, by how it went, and never say what it was', async () => {
    const answered = 'kamerbode_request_seconds_count{kind="question",tone="answer"}';
    await lastReplyTo(dispatcher, questionOf('hoeveel mensen zitten er ziek thuis bij het OM?'));
    expect(await metricNamed(answered)).toBe(1);
    await lastReplyTo(dispatcher, questionOf('recept voor boerenkool met rookworst'));
    expect(await metricNamed(answered)).toBe(1);
    expect(await metricNamed('kamerbode_request_seconds_count{kind="question",tone="nothing"}')).toBe(1);
    expect(await metrics.text()).not.toMatch(/ziek|boerenkool/);
  });

  it('count what was met with silence, and what failed', async () => {
    const silent: Dispatcher = { ...dispatcherOver(await openSeeds()), async *dispatch() {} };
    expect(await repliesTo(measured(silent, metrics), questionOf('hoi'))).toEqual([]);
    expect(await metricNamed('kamerbode_request_seconds_count{kind="question",tone="silent"}')).toBe(1);
  });
});

describe('the monitoring server', () => {
  it('says that it lives, and whether it is ready', async () => {
    expect((await fetch(`${address}/live`)).status).toBe(200);
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    connected = false;
    onTestFinished(() => {
      connected = true;
    });
    expect((await fetch(`${address}/live`)).status).toBe(200);
    expect((await fetch(`${address}/ready`)).status).toBe(503);
  });

  it('gives the metrics in the format of Prometheus', async () => {
    const response = await fetch(`${address}/metrics`);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    const text = await response.text();
    expect(text).toContain('# TYPE kamerbode_request_seconds histogram');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('knows nothing else', async () => {
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/metrics/../../etc/passwd`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says in one sentence that its port is taken', async () => {
    const port = Number(new URL(address).port);
    const second = startMonitoring({ host: '127.0.0.1', port, metrics, ready: () => true });
    await expect(second).rejects.toMatchObject({
      problem: { kind: 'no-monitoring', address: `127.0.0.1:${port}`, code: 'EADDRINUSE' },
    });
  });
});
