import { z } from 'zod';
import type { OsAdvice, OsCheck } from '../../../shared/domain/os-advice.ts';
import type { Machine } from './machine.ts';

const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';

/**
 * One question for everything, since each start of PowerShell takes a second. Reads only; what an ordinary user may not read is null.
 * Timeouts are those on mains power, in seconds; 0 is never.
 */
const script = `
$ErrorActionPreference = 'SilentlyContinue'
function Value($path, $name) { (Get-ItemProperty -Path $path -Name $name).$name }
function Timeout($group, $setting) {
  $line = (powercfg.exe /query SCHEME_CURRENT $group $setting | Select-String '0x[0-9a-f]{8}' | Select-Object -Last 2 | Select-Object -First 1).Line
  if ($line -match '0x([0-9a-f]{8})') { [Convert]::ToInt64($Matches[1], 16) } else { $null }
}
$mine = (Get-Process -Id $PID).SessionId
$filter = Get-CimInstance -Namespace 'root\\standardcimv2\\embedded' -ClassName UWF_Filter
@{
  writeFilter = $filter.CurrentEnabled
  sleepSeconds = Timeout SUB_SLEEP STANDBYIDLE
  blankSeconds = Timeout SUB_VIDEO VIDEOIDLE
  encryptsPageFile = Value 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem' 'NtfsEncryptPagingFile'
  crashDumps = Value 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\CrashControl' 'CrashDumpEnabled'
  isAdministrator = ([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole('Administrators')
  hasDesktop = @(Get-Process -Name explorer | Where-Object SessionId -eq $mine).Count -gt 0
} | ConvertTo-Json -Compress
`;

const Facts = z.strictObject({
  writeFilter: z.boolean().nullable(),
  sleepSeconds: z.number().int().nonnegative().nullable(),
  blankSeconds: z.number().int().nonnegative().nullable(),
  encryptsPageFile: z.number().int().nullable(),
  crashDumps: z.number().int().nullable(),
  isAdministrator: z.boolean().nullable(),
  hasDesktop: z.boolean().nullable(),
});
type Facts = z.infer<typeof Facts>;

type Answers = Readonly<Record<Exclude<OsCheck, 'keyring'>, OsAdvice['state']>>;

const is = <T>(fact: T | null, right: T): OsAdvice['state'] =>
  fact === null ? 'unknown' : fact === right ? 'ok' : 'missing';

/** Undefined where PowerShell gives no answer that can be read. */
export async function askWindows({ run }: Pick<Machine, 'run'>): Promise<Answers | undefined> {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  const text = await run(powershell, ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded]);
  const facts = parseFacts(text);
  return facts && judgeFacts(facts);
}

function parseFacts(text: string | undefined): Facts | undefined {
  try {
    return Facts.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

const judgeFacts = (facts: Facts): Answers => ({
  'write-filter': is(facts.writeFilter, true),
  sleep: is(facts.sleepSeconds, 0),
  'screen-blank': is(facts.blankSeconds, 0),
  swap: is(facts.encryptsPageFile, 1),
  'core-dumps': is(facts.crashDumps, 0),
  user: is(facts.isAdministrator, false),
  session: is(facts.hasDesktop, false),
});
