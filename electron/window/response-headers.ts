import { contentSecurityPolicy } from './content-security-policy.ts';

/** Browser features that the page is refused by name; the camera, the only one it uses, stays with our own origin. */
const refusedFeatures = [
  ...['accelerometer', 'browsing-topics', 'captured-surface-control', 'clipboard-read'],
  ...['clipboard-write', 'compute-pressure', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad'],
  ...[
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'keyboard-map',
    'local-fonts',
  ],
  ...['local-network-access', 'magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment'],
  ...[
    'picture-in-picture',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
  ],
  ...['speaker-selection', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking'],
];

const permissionsPolicy = ['camera=(self)', ...refusedFeatures.map((feature) => `${feature}=()`)].join(', ');

/** Sent with every answer of the app's scheme, refusals and worker scripts included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'Referrer-Policy': 'no-referrer',
};
