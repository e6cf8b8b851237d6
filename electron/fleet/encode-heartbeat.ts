/**
 * A heartbeat as OTLP metrics in protobuf, by OpenTelemetry's own serializer and data model. Of their packages only these two parts are used:
 * the exporters bring a client of their own, which follows redirects, keeps what it could not send and reads its address from the environment.
 */
import { ProtobufMetricsSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AggregationTemporality, DataPointType, type MetricData } from '@opentelemetry/sdk-metrics';
import { HeartbeatReport, HeartbeatSource } from './heartbeat-report.ts';

/** What the body is, for the collector. */
export const heartbeatContentType = 'application/x-protobuf';

/** Unix ms. */
interface HeartbeatTimes {
  readonly startedAt: number;
  readonly now: number;
}

/** One number, and the words (of our own lists) that tell it from its like. */
type Point = readonly [value: number, attributes?: Readonly<Record<string, string>>];

/** The bytes of one heartbeat. Throws where either is not exactly of its schema: a bug, and nothing is sent. */
export function encodeHeartbeat(
  source: HeartbeatSource,
  report: HeartbeatReport,
  times: HeartbeatTimes,
): Uint8Array {
  const { terminal, branch, version, host, mode } = HeartbeatSource.parse(source);
  const resource = resourceFromAttributes({
    'service.name': 'vestibule',
    'service.version': version,
    'service.instance.id': terminal,
    'vestibule.branch': branch,
    'vestibule.host': host,
    'vestibule.mode': mode,
  });
  const scopeMetrics = [
    { scope: { name: 'vestibule' }, metrics: metricsOf(HeartbeatReport.parse(report), times) },
  ];
  const body = ProtobufMetricsSerializer.serializeRequest({ resource, scopeMetrics });
  if (!body) throw new Error('the heartbeat could not be encoded');
  return body;
}

function metricsOf(report: HeartbeatReport, times: HeartbeatTimes): MetricData[] {
  const gauge = (name: string, unit: string, ...points: Point[]) => metric(name, unit, points, times);
  const sum = (name: string, unit: string, ...points: Point[]) => metric(name, unit, points, times, true);
  const by = (attribute: string, counts: Readonly<Record<string, number | undefined>>): Point[] =>
    Object.entries(counts).map(([word, value]) => [value ?? 0, { [attribute]: word }]);
  const { oldestUnsentSeconds, connection, recoveryCopy } = report;
  return [
    gauge('vestibule.submissions', '{submission}', ...by('state', report.submissions)),
    ...(oldestUnsentSeconds === undefined
      ? []
      : [gauge('vestibule.submissions.oldest_unsent', 's', [oldestUnsentSeconds])]),
    gauge('vestibule.circuits.open', '{provider}', [report.openCircuits]),
    sum('vestibule.provider.calls', '{call}', ...by('provider', report.calls)),
    sum('vestibule.provider.throttled', '{call}', ...by('provider', report.throttled)),
    gauge('vestibule.connection', '1', [1, { state: connection }]),
    gauge('vestibule.audit.holds', '1', [report.auditHolds ? 1 : 0]),
    gauge('vestibule.recovery_copy', '1', [1, { state: recoveryCopy }]),
    gauge('vestibule.policy.version', '1', [report.policyVersion]),
    gauge('vestibule.disk.free', 'By', [report.freeDiskBytes]),
    gauge('vestibule.uptime', 's', [report.uptimeSeconds]),
    sum('vestibule.window.restarts', '{restart}', [report.windowRestarts]),
    sum('vestibule.faults', '{fault}', [report.faults]),
  ].filter(({ dataPoints }) => dataPoints.length > 0);
}

function metric(
  name: string,
  unit: string,
  points: readonly Point[],
  { startedAt, now }: HeartbeatTimes,
  isSum = false,
): MetricData {
  const facts = {
    // 0: whole numbers. The enum is of a package that nothing else here needs.
    descriptor: { name, unit, description: '', valueType: 0 },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
    dataPoints: points.map(([value, attributes = {}]) => ({
      ...{ value, attributes: { ...attributes } },
      startTime: toHrTime(startedAt),
      endTime: toHrTime(now),
    })),
  };
  return isSum
    ? { ...facts, dataPointType: DataPointType.SUM, isMonotonic: true }
    : { ...facts, dataPointType: DataPointType.GAUGE };
}

function toHrTime(unixMs: number): [seconds: number, nanoseconds: number] {
  const seconds = Math.floor(unixMs / 1000);
  return [seconds, Math.round((unixMs - seconds * 1000) * 1_000_000)];
}
