/** One permission, three spellings: the page's (`navigator.permissions`), Electron's, and Chromium's setting. */
import type { MediaKind, PermissionName } from '../api/permission-handlers.ts';

export interface KnownPermission {
  permission: PermissionName;
  descriptorName: string;
  mediaKind?: MediaKind;
}

const ELECTRON_NAMES: Record<string, PermissionName> = {
  camera: 'media',
  microphone: 'media',
  'background-fetch': 'background-fetch',
  'background-sync': 'background-sync',
  'captured-surface-control': 'captured-surface-control',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'display-capture': 'display-capture',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  'keyboard-lock': 'keyboardLock',
  'local-fonts': 'local-fonts',
  midi: 'midi',
  nfc: 'nfc',
  notifications: 'notifications',
  'payment-handler': 'payment-handler',
  'periodic-background-sync': 'periodic-background-sync',
  'persistent-storage': 'persistent-storage',
  'pointer-lock': 'pointerLock',
  'screen-wake-lock': 'screen-wake-lock',
  'speaker-selection': 'speaker-selection',
  'storage-access': 'storage-access',
  accelerometer: 'sensors',
  gyroscope: 'sensors',
  magnetometer: 'sensors',
  'ambient-light-sensor': 'sensors',
  'window-management': 'window-management',
};

/** Everything that Chromium can be told to deny beforehand. */
export const DESCRIPTOR_NAMES: readonly string[] = Object.keys(ELECTRON_NAMES);

/** `name` is the page's word, or Electron's where the page's function has none. */
export function electronNameOf(name: string): KnownPermission | undefined {
  const descriptorName = name === 'clipboard-sanitized-write' ? 'clipboard-write' : name;
  const permission = ELECTRON_NAMES[descriptorName];
  if (!permission) return undefined;
  if (permission !== 'media') return { permission, descriptorName };
  return { permission, descriptorName, mediaKind: descriptorName === 'camera' ? 'video' : 'audio' };
}
