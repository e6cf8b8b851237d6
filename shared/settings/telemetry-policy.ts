import { z } from 'zod';

/** Headers that the exchange itself sets; one of them from the keychain would change what is sent, or to whom. */
const ownHeaders = ['host', 'content-type', 'content-length', 'content-encoding', 'transfer-encoding'];
const reserved = [...ownHeaders, 'connection', 'cookie', 'accept-encoding', 'expect', 'upgrade', 'te'];

/** https, or this machine for a collector that runs beside the kiosk: whether that is allowed is decided where the call is made. */
const CollectorUrl = z.union([
  z.url({ protocol: /^https$/ }).regex(/^[^@]*$/),
  z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost|\[::1\])$/ }).regex(/^[^@]*$/),
]);

/** Where a live terminal's counts go: the organisation's own OpenTelemetry collector, over OTLP/HTTP. */
export const TelemetryPolicy = z.strictObject({
  /** The whole address, path included: `https://collector.bank.example/v1/metrics`. */
  collectorUrl: CollectorUrl,
  /** Between two reports. */
  everySeconds: z.number().int().min(60).max(3600).default(300),
  /** The header whose value is in the keychain (`telemetry/header`). Without it there, nothing is sent. */
  header: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .refine((name) => !reserved.includes(name))
    .optional(),
});
export type TelemetryPolicy = z.infer<typeof TelemetryPolicy>;
