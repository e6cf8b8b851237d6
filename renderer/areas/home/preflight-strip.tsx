import { Building2, HardDrive, Inbox, Key, KeyRound, type LucideIcon, Wifi } from 'lucide-react';
import type { PreflightCheck } from '../../../shared/contract/app-contract.ts';
import { Badge } from '../../components/badge.tsx';
import { toneIcons } from '../../components/notice.tsx';
import { useWords, type Words } from '../../i18n/words.tsx';
import './preflight-strip.css';

const icons: Readonly<Record<PreflightCheck['check'], LucideIcon>> = {
  line: Wifi,
  provider: Building2,
  keychain: KeyRound,
  credentials: Key,
  disk: HardDrive,
  outbox: Inbox,
  recovery: KeyRound,
};
/** Trouble is told by its icon first. */
const troubleIcons: Readonly<Record<PreflightCheck['state'], LucideIcon | undefined>> = {
  ok: undefined,
  warning: toneIcons.caution,
  failed: toneIcons.danger,
};
const tones = { ok: 'positive', warning: 'caution', failed: 'danger' } as const;

/** What works right now, one word each; the sentences about what does not stand below it. */
export function PreflightStrip({ checks }: { readonly checks: readonly PreflightCheck[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className="preflight" aria-label={t('home.checks.label')}>
      {withoutRepeating(checks).map((check) => (
        <li key={`${check.check} ${check.provider ?? ''}`}>
          <Badge icon={troubleIcons[check.state] ?? icons[check.check]} tone={tones[check.state]}>
            {nameCheck(check, words)}
          </Badge>
          <span className="visually-hidden">{t(`home.checks.state.${check.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Credentials that are there need one word, however many providers they are for; and without a line there is nothing to say of
 * a provider.
 */
function withoutRepeating(checks: readonly PreflightCheck[]): readonly PreflightCheck[] {
  const isLineGone = checks.some(({ check, state }) => check === 'line' && state === 'failed');
  const isUnknown = ({ check, state }: PreflightCheck) =>
    isLineGone && check === 'provider' && state !== 'ok';
  const isThere = ({ check, state }: PreflightCheck) => check === 'credentials' && state === 'ok';
  const first = checks.find(isThere);
  return checks.filter((check) => (check === first || !isThere(check)) && !isUnknown(check));
}

function nameCheck({ check, provider, amount, state }: PreflightCheck, { t, format }: Words): string {
  const named =
    check === 'provider' && provider
      ? t(`provider.${provider}`)
      : check === 'credentials' && provider && state !== 'ok'
        ? t('home.checks.credentialsOf', { provider: t(`provider.${provider}`) })
        : t(`home.checks.${check}`, { provider: '' });
  if (amount === undefined)
    return state === 'ok' ? named : format.named(named, t(`home.checks.state.${state}`));
  if (check === 'disk') return t('home.checks.diskRoom', { amount: Math.floor(amount / 1024) });
  if (check === 'outbox') return t('home.checks.outboxRoom', { amount: amount });
  return named;
}
