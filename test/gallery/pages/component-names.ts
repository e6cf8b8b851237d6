/** The components that the gallery shows by themselves, by the name of their file in renderer/components. */
export const componentNames = [
  'badge',
  'brand-mark',
  'button',
  'check-box',
  'choice-buttons',
  'code-input',
  'countdown-ring',
  'date-input',
  'dialog',
  'dialog-alert',
  'disclosure',
  'failure-notice',
  'icon',
  'icon-button',
  'ledger',
  'notice',
  'option-cards',
  'qr-code',
  'search-list',
  'select-input',
  'sheet',
  'text-input',
  'working',
] as const;

export type ComponentName = (typeof componentNames)[number];
