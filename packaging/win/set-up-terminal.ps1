<#
.SYNOPSIS
  Makes a terminal of a Windows machine (Enterprise, Education or IoT Enterprise) on which Vestibule is installed.
.DESCRIPTION
  Run once as SYSTEM (psexec -i -s powershell), because the bridge to the device's settings answers nobody else. May be run again.
  The account "vestibule" is a standard user that signs in by itself.
.PARAMETER Policy
  The organisation's policy.json; only administrators may change what it becomes.
#>
[CmdletBinding()]
param([Parameter(Mandatory)][string]$Policy)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$account = 'vestibule'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path

foreach ($feature in 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter', 'Client-UnifiedWriteFilter') {
  Enable-WindowsOptionalFeature -Online -FeatureName $feature -NoRestart -All | Out-Null
}

# The policy is read from this fixed place; the kiosk's user may read it and nothing more.
$folder = 'C:\ProgramData\Vestibule'
New-Item -ItemType Directory -Force -Path $folder | Out-Null
Copy-Item -Path $Policy -Destination (Join-Path $folder 'policy.json') -Force
icacls $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-545:(OI)(CI)RX' | Out-Null

# Vestibule in the place of Explorer.
$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
$xml = Get-Content -Raw -Path (Join-Path $here 'shell-launcher.xml')
$bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode($xml)
Set-CimInstance -CimInstance $bridge

# Keys that Windows takes before any program sees them.
$keys = 'Ctrl+Alt+Del', 'Ctrl+Shift+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4', 'Windows', 'Win+L', 'Win+R', 'Win+E', 'Win+U',
  'Win+Enter', 'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2', 'BrowserHome', 'BrowserSearch'
foreach ($key in $keys) {
  $filter = Get-CimInstance -Namespace 'root\standardcimv2\embedded' -ClassName 'WEKF_PredefinedKey' |
    Where-Object { $_.Id -eq $key }
  if ($null -eq $filter) { Write-Warning "the keyboard filter does not know $key"; continue }
  $filter.Enabled = $true
  Set-CimInstance -CimInstance $filter
}
# Five times the Windows key opens a way out unless it is switched off.
Get-CimInstance -Namespace 'root\standardcimv2\embedded' -ClassName 'WEKF_Settings' |
  Where-Object { $_.Name -eq 'BreakoutKeyScanCode' } |
  ForEach-Object { $_.Value = '0'; Set-CimInstance -CimInstance $_ }

# Edge swipes, sticky keys' dialog, crash dialogs, dumps of memory.
$values = @(
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI', 'AllowEdgeSwipe', 0),
  @('HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting', 'DontShowUI', 1),
  @('HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting', 'Disabled', 1),
  @('HKLM:\SYSTEM\CurrentControlSet\Control\CrashControl', 'CrashDumpEnabled', 0),
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\RemovableStorageDevices', 'Deny_All', 1)
)
foreach ($value in $values) {
  if (-not (Test-Path $value[0])) { New-Item -Path $value[0] -Force | Out-Null }
  Set-ItemProperty -Path $value[0] -Name $value[1] -Value $value[2] -Type DWord
}

# Never asleep.
foreach ($setting in 'monitor-timeout-ac', 'standby-timeout-ac', 'hibernate-timeout-ac', 'disk-timeout-ac') {
  powercfg /change $setting 0
}
powercfg /hibernate off

Write-Output "Set the password of $account and its automatic sign-in (Autologon of Sysinternals keeps it as an LSA secret), give the"
Write-Output 'terminal its credentials as that user (provision.ps1), then protect the disk: uwfmgr volume protect c:, with file exclusions for'
Write-Output "C:\Users\$account\AppData\Roaming\Vestibule (unsent customers are there) and uwfmgr filter enable. Restart."
